using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Holds;

/// <param name="Running">Null when it is off.</param>
/// <param name="By">Who switched it on.</param>
internal sealed record StopCard(StopKind Kind, OutboundStop? Running, string By);

/// <param name="Stopped">Held by a hold or rehearsed, the earliest due first.</param>
/// <param name="ToCome">Due within a week, and not let through yet.</param>
/// <param name="More">There are more than are shown.</param>
internal sealed record StopOverview(StopCard Hold, StopCard Rehearsal, IReadOnlyList<Publication> Stopped, IReadOnlyList<Publication> ToCome, bool More);

/// <summary>What is stopped, what waits because of it, and what comes next. Ended stops may have left publications that wait for a person.</summary>
internal sealed class StopBoard(HubDbContext db, ReadStops stops, IPeople people, TimeProvider clock)
{
    public const int Most = 100;

    public async Task<Result<StopOverview>> ForAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Stop))
        {
            return new NotYours(PublishingPermissions.Stop);
        }

        var now = await stops.NowAsync(stop);
        var visible = FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by);
        var stopped = await visible.Where(p => p.State == DeliveryState.Held && (p.HeldFor == HoldReason.Crisis || p.HeldFor == HoldReason.Rehearsal))
            .OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(Most + 1).ToListAsync(stop);
        var coming = now.Hold is { } hold ? await ComingAsync(visible, hold.Since, stop) : [];
        return new StopOverview(
            await CardAsync(StopKind.Hold, now.Hold, stop), await CardAsync(StopKind.Rehearsal, now.Rehearsal, stop),
            [.. stopped.Take(Most)], [.. coming.Take(Most)], stopped.Count > Most || coming.Count > Most);
    }

    private async Task<List<Publication>> ComingAsync(IQueryable<Publication> visible, DateTimeOffset since, CancellationToken stop)
    {
        var until = clock.GetUtcNow().AddDays(7);
        return await visible.Where(p => (p.State == DeliveryState.Planned || p.State == DeliveryState.RetryAt) && p.DueAt < until && (p.LetThroughAt == null || p.LetThroughAt < since))
            .OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(Most + 1).ToListAsync(stop);
    }

    private async Task<StopCard> CardAsync(StopKind kind, OutboundStop? running, CancellationToken stop) =>
        new(kind, running, running is null ? "" : (await people.FindAsync(running.ById, stop))?.Name ?? "Somebody who left");
}
