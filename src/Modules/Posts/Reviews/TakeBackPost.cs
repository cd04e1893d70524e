using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Reviews;

/// <summary>The author takes a post out of the review to go on writing.</summary>
internal sealed class TakeBackPost(TakeMove move)
{
    public Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop) =>
        move.HandleAsync(id, version, PostAction.TakeBack, note, by, stop);
}
