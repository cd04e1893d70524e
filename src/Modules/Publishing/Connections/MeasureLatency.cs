using ContentHub.Data;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Connections;

/// <summary>Of the latest answers, in milliseconds.</summary>
/// <param name="Half">Half of them came within this time.</param>
/// <param name="Most">95 of 100 came within this time.</param>
/// <param name="Count">How many were looked at.</param>
internal sealed record ChannelLatency(int Half, int Most, int Count);

/// <summary>How long networks take to answer, measured from the ledger.</summary>
internal sealed class MeasureLatency(HubDbContext db)
{
    private const int Latest = 50;

    public async Task<IReadOnlyDictionary<Guid, ChannelLatency>> ForAsync(IReadOnlyList<Guid> channels, CancellationToken stop)
    {
        Dictionary<Guid, ChannelLatency> measured = [];
        foreach (var channel in channels)
        {
            var latest = db.Set<Publication>().Where(p => p.ChannelId == channel && p.DeliveredAt != null).OrderByDescending(p => p.DueAt).Take(Latest).Select(p => p.Id);
            var took = await db.Set<Attempt>().Where(a => latest.Contains(a.PublicationId) && a.Step == AttemptStep.Answered && a.DurationMs != null).Select(a => a.DurationMs!.Value).ToListAsync(stop);
            if (took.Count > 0)
            {
                took.Sort();
                measured[channel] = new ChannelLatency(took[took.Count / 2], took[Math.Min(took.Count - 1, took.Count * 95 / 100)], took.Count);
            }
        }

        return measured;
    }
}
