using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Makes an approved or archived post a draft again and withdraws the approval: everybody is asked again. What is live keeps its revision.</summary>
internal sealed class ReopenPost(PostDesk desk, MovePost move, ReachStep reach)
{
    public async Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop)
    {
        var decision = await desk.DecideAsync(id, version, PostAction.Reopen, note, by, stop);
        if (!decision.Succeeded)
        {
            return decision;
        }

        var (post, row, words) = decision.Value;
        var approved = post.ApprovedRevisionId;
        post.ApprovedRevisionId = null;
        await reach.ForgetAsync(post, stop);
        move.Along(row, post, by, words, approved);
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }
}
