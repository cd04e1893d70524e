using ContentHub.Data;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.ReadyPosts;

internal static class OffTheTray
{
    /// <summary>It is scheduled now: nobody has to find a time for it any more. Saved by the caller.</summary>
    public static async Task TakeOffTheTrayAsync(this HubDbContext db, Guid postId, CancellationToken stop)
    {
        if (await db.Set<ReadyPost>().FirstOrDefaultAsync(r => r.PostId == postId, stop) is { } ready)
        {
            db.Remove(ready);
        }

        if (await db.Set<WantedDate>().FirstOrDefaultAsync(w => w.PostId == postId, stop) is { } wanted)
        {
            db.Remove(wanted);
        }
    }
}
