using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.TrackedLinks;

/// <summary>Leads a reader on, and counts it. Nothing about the reader is kept.</summary>
internal sealed class FollowLink(HubDbContext db, TimeProvider clock)
{
    /// <returns>Where to; null where no such address was ever given out.</returns>
    public async Task<string?> HandleAsync(string code, bool counts, CancellationToken stop)
    {
        if (!ShortCodes.IsCode(code) || await db.Set<ShortLink>().Where(l => l.Code == code).Select(l => l.Target).FirstOrDefaultAsync(stop) is not { } target)
        {
            return null;
        }

        if (counts)
        {
            var now = clock.GetUtcNow();
            await db.Set<ShortLink>().Where(l => l.Code == code).ExecuteUpdateAsync(l => l.SetProperty(x => x.Clicks, x => x.Clicks + 1).SetProperty(x => x.LastClickAt, now), stop);
        }

        return target;
    }
}
