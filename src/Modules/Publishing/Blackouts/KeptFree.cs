using ContentHub.Data;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Blackouts;

/// <summary>Asked by whatever plans or moves.</summary>
internal sealed class KeptFree(HubDbContext db, ChannelBook book)
{
    /// <summary>What covers any of these days on any of these channels; with no channels: everything.</summary>
    public async Task<IReadOnlyList<Blackout>> ForAsync(IReadOnlyCollection<Guid> channels, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var all = db.Set<Blackout>().AsNoTracking().Where(b => b.From <= to && b.To >= from);
        all = channels.Count == 0 ? all : all.Where(b => b.ChannelId == null || channels.Contains(b.ChannelId.Value));
        return await all.OrderBy(b => b.From).ThenBy(b => b.ChannelId != null).ThenBy(b => b.Id).Take(500).ToListAsync(stop);
    }

    /// <summary>Refuses by name; done when nothing is kept free or the person confirmed.</summary>
    public async Task<Result> AllowsAsync(IReadOnlyCollection<Guid> channels, LocalSchedule at, bool anyway, CancellationToken stop)
    {
        var day = DateOnly.FromDateTime(at.Local);
        if (anyway || channels.Count == 0 || await ForAsync(channels, day, day, stop) is not [var kept, ..])
        {
            return Result.Done;
        }

        var name = kept.ChannelId is { } id ? (await book.NamesAsync([id], stop)).GetValueOrDefault(id, "this channel") : "";
        return new DayKeptFree(day, kept.Reason, name);
    }
}
