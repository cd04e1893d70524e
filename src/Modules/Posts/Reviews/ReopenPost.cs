using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Makes an approved or archived post a draft again and withdraws the approval: everybody is asked again. What is live keeps its revision.</summary>
internal sealed class ReopenPost(TakeMove move, ReachStep reach)
{
    public Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop) =>
        move.HandleAsync(id, version, PostAction.Reopen, note, by, stop, async (post, _) =>
        {
            await reach.ForgetAsync(post, stop);
            return post.GiveUpApproval();
        });
}
