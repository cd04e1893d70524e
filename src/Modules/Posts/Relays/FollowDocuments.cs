using ContentHub.Kernel.Events;
using ContentHub.Posts.Rooms;

namespace ContentHub.Posts.Relays;

/// <summary>A text that was written from elsewhere begins anew in every open editor, on each instance.</summary>
internal sealed class FollowDocuments(LiveRooms rooms) : IEventConsumer
{
    public string Name => "posts.live-rooms";

    public bool EachNode => true;

    public Task HandleAsync(DomainEvent happened, CancellationToken stop) =>
        happened is EpochEnded ended && rooms.Find(ended.Kind, ended.DocumentId) is { } room ? room.LookAsync(stop) : Task.CompletedTask;
}
