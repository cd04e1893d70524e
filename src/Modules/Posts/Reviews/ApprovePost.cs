using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Signs exactly what the person saw: the approval names the revision's hash, and only that hash is ever sent.</summary>
internal sealed class ApprovePost(
    HubDbContext db, PostDesk desk, MovePost move, CutRevision cut, IEnumerable<IApprovalGate> gates, RunChecks checks, Ids ids, TimeProvider clock)
{
    /// <param name="id">The post.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="hash">The hash that the person saw (<c>PostDetails.Hash</c>).</param>
    /// <param name="note">May be empty.</param>
    public async Task<Result> HandleAsync(Guid id, int version, string hash, string? note, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.Approve, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        var objections = await ObjectionsAsync(post, stop);
        if (objections.Count > 0)
        {
            return Result.Refused(objections);
        }

        var revision = await cut.HandleAsync(post, CutReason.Approved, post.LastEditorId, stop);
        if (revision.Hash != hash)
        {
            return new NotWhatYouSaw();
        }

        Sign(post, revision, by);
        move.Along(row, post, by, words, revision.Id);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }

    private void Sign(Post post, Revision revision, Actor by)
    {
        db.Add(new Approval { Id = ids.New(), PostId = post.Id, RevisionId = revision.Id, Hash = revision.Hash, ById = by.Id, At = clock.GetUtcNow() });
        post.ApprovedRevisionId = revision.Id;
        post.EverApproved = true;
        db.Raise(new PostApproved(post.Id, revision.Id, revision.Hash, by.Id));
    }

    private async Task<IReadOnlyList<Error>> ObjectionsAsync(Post post, CancellationToken stop)
    {
        var content = await cut.CompleteAsync(post.Content(), stop);
        var findings = (await checks.HandleAsync(content, stop)).Where(f => f.Severity is FindingSeverity.Blocks).ToList();
        foreach (var gate in gates)
        {
            findings.AddRange(await gate.ObjectionsAsync(post.View(), content, stop));
        }

        return [.. findings.Select(f => new Objection(f))];
    }
}
