using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>
/// Agrees to exactly what the person saw, at the step that the review stands at. With the last step the post is approved: the approval
/// names the revision's hash, and only that hash is ever sent.
/// </summary>
internal sealed class ApprovePost(PostDesk desk, CutRevision cut, OpenReview reviews, ReachStep reach, SignPost sign, GiveLesson lesson, IAudit audit, TimeProvider clock)
{
    /// <param name="id">The post.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="hash">The hash that the person saw (<c>PostDetails.Hash</c>).</param>
    /// <param name="note">May be empty.</param>
    /// <param name="why">Why others changed the author's words, for the author to learn from.</param>
    public async Task<Result> HandleAsync(Guid id, int version, string hash, string? note, Actor by, CancellationToken stop, IReadOnlyList<EditReason>? why = null)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.Approve, note, by, stop, PostWorkflow.FromHere);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        var content = post.Content();
        var state = await reviews.HandleAsync(post, content, await cut.HashAsync(post, content, stop), stop);
        if (state.Objection(by) is { } notYours)
        {
            return Result.Refused(notYours);
        }

        var revision = await sign.SeenAsync(post, hash, stop);
        if (!revision.Succeeded)
        {
            return revision;
        }

        var approved = await AgreeAsync(state, row, revision.Value, words, by, stop);
        await lesson.HandleAsync(post, revision.Value, why, words, approved, by, stop);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }

    /// <returns>True when that was the last word.</returns>
    private async Task<bool> AgreeAsync(ReviewState state, PostTransition row, Revision revision, string words, Actor by, CancellationToken stop)
    {
        var step = state.Current!;
        var covers = state.CoveredBy(by, step) ?? [];
        var then = state.Agreed(by.Id, covers);
        var final = then.Next is null;
        var agreed = sign.Decide(state, step.Index, step.Step.Name, DecisionKind.Agreed, revision, covers, words, final, by);
        if (final)
        {
            sign.Keep(state, revision);
            sign.Sign(state.Post, row, revision, words, by, then.Approver ?? by.Id);
            return true;
        }

        // The version makes two who agree at once follow each other, so that the last word is never missed.
        state.Post.Touch(by.Id, clock.GetUtcNow());
        audit.Record(by, "review.agreed", MovePost.Subject(state.Post), null, new { step = agreed.StepName, revision = revision.Id, note = words, covers });
        if (then.Next!.Index != step.Index)
        {
            await reach.GoAsync(then, stop);
        }

        return false;
    }
}
