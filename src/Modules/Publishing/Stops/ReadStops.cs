using ContentHub.Data;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Stops;

/// <summary>What is stopped now.</summary>
internal sealed record StoppedNow(OutboundStop? Hold, OutboundStop? Rehearsal)
{
    /// <summary>The hold, unless a person let this one through since it began.</summary>
    public OutboundStop? Holding(Publication publication) => Hold is { } hold && !(publication.LetThroughAt >= hold.Since) ? hold : null;
}

internal sealed class ReadStops(HubDbContext db)
{
    public async Task<StoppedNow> NowAsync(CancellationToken stop)
    {
        var running = await db.Set<OutboundStop>().AsNoTracking().Where(s => s.EndedAt == null).ToListAsync(stop);
        return new StoppedNow(running.Find(s => s.Kind == StopKind.Hold), running.Find(s => s.Kind == StopKind.Rehearsal));
    }
}
