using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Cadences;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <summary>What the cadence guard says of the publications that a page shows and that are still to come.</summary>
internal sealed class CalendarWarnings(HubDbContext db, CadenceGuard guard, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Finding>>> ForAsync(IEnumerable<CalendarItem> items, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var coming = items.Where(i => i is { Kind: CalendarKind.Publication, ChannelId: not null } && i.At > now && i.Badge is "scheduled" or "trouble").ToList();
        if (coming.Count == 0)
        {
            return new Dictionary<Guid, IReadOnlyList<Finding>>();
        }

        var ids = coming.Select(i => i.Id).ToList();
        var hashes = await db.Set<SentText>().Where(t => ids.Contains(t.PublicationId)).ToDictionaryAsync(t => t.PublicationId, t => t.Hash, stop);
        var found = await guard.LookAsync([.. coming.Select(i => new CadenceQuestion(i.ChannelId!.Value, i.Channel, i.At!.Value, hashes.GetValueOrDefault(i.Id), i.Id))], stop);
        return coming.Zip(found).Where(p => p.Second.Count > 0).ToDictionary(p => p.First.Id, p => p.Second);
    }
}
