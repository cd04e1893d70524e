using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Rooms;

namespace ContentHub.Posts.Holds;

/// <summary>Asked before a document is saved: refuses while somebody else is writing. One indexed read, no write.</summary>
internal sealed class GuardHold(HoldDesk desk, RoomMembers members)
{
    public async Task<Result> HandleAsync(string kind, Guid id, Actor by, CancellationToken stop) =>
        await desk.WhoAsync(kind, id, by, stop) is { Mine: false } other ? new HeldBySomeone(other.Name) : Result.Done;

    /// <summary>For an editor that writes alone, one save after the other: not while other people write together.</summary>
    public async Task<Result> AloneAsync(string kind, Guid id, Actor by, CancellationToken stop) =>
        await members.OthersAsync(kind, id, by.Id, stop) is { Length: > 0 } names ? new WrittenTogether(names) : Result.Done;
}
