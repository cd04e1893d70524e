using ContentHub.Data;
using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Rooms;

/// <summary>A document was written from elsewhere: the open editors begin anew with that text.</summary>
internal sealed record EpochEnded(string Kind, Guid DocumentId, int Epoch, Guid ById) : DomainEvent;

/// <summary>Part of every write that does not come through the room, in the same unit of work. Costs one look-up where nobody writes together.</summary>
internal sealed class EndEpoch(HubDbContext db, RoomLog log, TimeProvider clock)
{
    public async Task HandleAsync(string kind, Guid id, Guid by, CancellationToken stop)
    {
        if (await log.FindAsync(kind, id, stop) is not { } room)
        {
            return;
        }

        if (!room.IsEmpty)
        {
            db.Raise(new EpochEnded(kind, id, room.Epoch, by));
        }

        // An empty one too: an editor may be about to bring in the text that stood here a moment ago.
        room.Begin(room.Schema, clock.GetUtcNow());
    }
}
