using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Rooms;

/// <summary>Forgets what nobody needs any more: replaced rows after a day, ended epochs and rooms in which nobody wrote for a month.</summary>
internal sealed class TidyRooms(HubDbContext db, TimeProvider clock) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("posts.tidy-rooms", TimeSpan.FromHours(1), typeof(TidyRooms));
    public static readonly TimeSpan RawRows = TimeSpan.FromDays(1);
    public static readonly TimeSpan EndedEpochs = TimeSpan.FromDays(7);
    public static readonly TimeSpan QuietRooms = TimeSpan.FromDays(30);

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var (raw, ended, quiet) = (now - RawRows, now - EndedEpochs, now - QuietRooms);
        await db.Set<RoomMember>().Where(m => m.Until < raw).ExecuteDeleteAsync(stop);
        await db.Set<RoomUpdate>().Where(u => u.ReplacedAt != null && u.ReplacedAt < raw).ExecuteDeleteAsync(stop);

        // Words that nobody saved yet are kept however old they are.
        var done = await db.Set<Room>().Where(r => r.UpdatedAt < quiet && r.LastSeq > 0 && r.SavedSeq == r.LastSeq).ToListAsync(stop);
        done.ForEach(r => r.Begin(r.Schema, now));
        await db.SaveChangesAsync(stop);
        await db.Set<RoomUpdate>().Where(u => u.At < ended && !db.Set<Room>().Any(r => r.Kind == u.Kind && r.DocumentId == u.DocumentId && r.Epoch == u.Epoch))
            .ExecuteDeleteAsync(stop);
        return null;
    }
}
