using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>Sends a post back to its author, with a reason.</summary>
internal sealed class RequestChanges(TakeMove move, ReachStep reach)
{
    public Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop) =>
        move.HandleAsync(id, version, PostAction.RequestChanges, note, by, stop, async post =>
        {
            await reach.ForgetAsync(post, stop);
            return post.CurrentRevisionId;
        });
}
