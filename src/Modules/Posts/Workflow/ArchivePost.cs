using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Workflow;

/// <summary>Puts a post away: it stays readable and can be reopened. Withdrawing what is live is Publishing's.</summary>
internal sealed class ArchivePost(TakeMove move)
{
    public Task<Result> HandleAsync(Guid id, int version, string? note, Actor by, CancellationToken stop) =>
        move.HandleAsync(id, version, PostAction.Archive, note, by, stop);
}
