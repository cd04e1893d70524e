using ContentHub.Data;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Slots;

/// <summary>The next weekly time of a channel at which nothing goes out there yet and that is not kept free.</summary>
internal sealed class NextFreeSlot(HubDbContext db, KeptFree free, TimeProvider clock)
{
    private const int MostDays = 366;

    /// <param name="channels">Tried in this order; the first one with weekly times decides.</param>
    /// <param name="except">A publication that is being moved: its own time counts as free.</param>
    public async Task<Result<LocalSchedule>> ForAsync(IReadOnlyList<(Guid Id, string Name)> channels, Guid? except, CancellationToken stop)
    {
        var ids = channels.Select(c => c.Id).ToList();
        var slots = await db.Set<ChannelSlot>().AsNoTracking().Where(s => ids.Contains(s.ChannelId)).ToListAsync(stop);
        var channel = channels.FirstOrDefault(c => slots.Exists(s => s.ChannelId == c.Id));
        if (channel == default)
        {
            return new NoSlots();
        }

        var now = clock.GetUtcNow();
        var until = now.AddDays(MostDays);
        var taken = (await db.Set<Publication>().Where(p => p.ChannelId == channel.Id && p.DueAt >= now && p.DueAt <= until && p.Id != except
            && p.State != DeliveryState.Cancelled && p.State != DeliveryState.Withdrawn).Select(p => p.DueAt).ToListAsync(stop)).ToHashSet();
        var kept = await free.ForAsync(ids, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1), DateOnly.FromDateTime(until.UtcDateTime).AddDays(1), stop);
        var next = slots.Where(s => s.ChannelId == channel.Id).SelectMany(s => Times(s, now))
            .Where(at => at.At > now && !taken.Contains(at.At) && !kept.Any(k => k.Covers(DateOnly.FromDateTime(at.Local)))).MinBy(at => at.At);
        return next is null ? new NoFreeSlot(channel.Name) : next;
    }

    /// <summary>A week on which the clocks skip the time has none.</summary>
    private static IEnumerable<LocalSchedule> Times(ChannelSlot slot, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        return Enumerable.Range(0, MostDays).Select(today.AddDays).Where(d => d.DayOfWeek == slot.Day)
            .Select(d => LocalSchedule.Resolve(d.ToDateTime(slot.Time), slot.Zone)).Where(r => r.Succeeded).Select(r => r.Value);
    }
}
