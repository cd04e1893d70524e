using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Holds;

/// <summary>Asked before a document is saved: refuses while somebody else is writing. One indexed read, no write.</summary>
internal sealed class GuardHold(HoldDesk desk)
{
    public async Task<Result> HandleAsync(string kind, Guid id, Actor by, CancellationToken stop) =>
        await desk.WhoAsync(kind, id, by, stop) is { Mine: false } other ? new HeldBySomeone(other.Name) : Result.Done;
}
