using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>The end of every review: an approval that names the revision's hash, and the move. Part of the caller's unit of work.</summary>
internal sealed class SignPost(HubDbContext db, MovePost move, CutRevision cut, IEnumerable<IApprovalGate> gates, RunChecks checks, Ids ids, TimeProvider clock)
{
    /// <param name="approver">Whose approval it is: not the author's, whose yes only comes last, and not that of somebody who corrected a typo.</param>
    public void Sign(Post post, PostTransition row, Revision revision, string note, Actor by, Guid approver)
    {
        db.Add(new Approval { Id = ids.New(), PostId = post.Id, RevisionId = revision.Id, Hash = revision.Hash, ById = approver, At = clock.GetUtcNow() });
        post.ApprovedRevisionId = revision.Id;
        post.EverApproved = true;
        db.Raise(new PostApproved(post.Id, revision.Id, revision.Hash, by.Id));
        move.Along(row, post, by, note, revision.Id);
    }

    /// <summary>What blocks it, by name; asked at every step, so that nobody agrees to what can't go out.</summary>
    public async Task<IReadOnlyList<Error>> ObjectionsAsync(Post post, CancellationToken stop)
    {
        var content = await cut.CompleteAsync(post, post.Content(), stop);
        var findings = (await checks.HandleAsync(content, stop)).Where(f => f.Severity is FindingSeverity.Blocks).ToList();
        foreach (var gate in gates)
        {
            findings.AddRange(await gate.ObjectionsAsync(post.View(), content, stop));
        }

        return [.. findings.Select(f => new Objection(f))];
    }

    /// <summary>The revision that a decision is about: exactly what the person saw, and nothing that can't go out.</summary>
    public async Task<Result<Revision>> SeenAsync(Post post, string hash, CancellationToken stop)
    {
        var objections = await ObjectionsAsync(post, stop);
        if (objections.Count > 0)
        {
            return Result<Revision>.Refused(objections);
        }

        var revision = await cut.HandleAsync(post, CutReason.Approved, post.LastEditorId, stop);
        return revision.Hash == hash ? revision : new NotWhatYouSaw();
    }

    /// <summary>Writes down which earlier "yes" stands for this text: a record of its own, with what changed since.</summary>
    public void Keep(ReviewState state, Revision revision)
    {
        foreach (var kept in state.Steps.SelectMany(s => s.Decisions).Where(d => d.Kind is DecisionKind.Kept && d.Id == Guid.Empty))
        {
            db.Add(kept.For(ids.New(), state.Turn.RoundId, revision.Id, clock.GetUtcNow()));
        }
    }

    /// <summary>The decision of one step as it is kept.</summary>
    public StepDecision Decide(ReviewState state, int step, string name, DecisionKind kind, Revision revision, IReadOnlyList<Guid> covers, string note, bool final, Actor by)
    {
        var decision = new StepDecision
        {
            Id = ids.New(),
            PostId = state.Post.Id,
            RoundId = state.Turn.RoundId,
            PolicyVersionId = state.Policy.Id,
            Step = step,
            StepName = name,
            Kind = kind,
            RevisionId = revision.Id,
            Hash = revision.Hash,
            ById = by.Id,
            Covers = covers,
            Note = note,
            At = clock.GetUtcNow(),
            ToldByMove = final && kind is DecisionKind.Agreed && covers.Count == 0,
        };
        db.Add(decision);
        return decision;
    }
}
