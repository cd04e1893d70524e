using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>What a post's publications say in two or three words: trouble first, then what comes, then what is live.</summary>
internal sealed class PublicationNotes(HubDbContext db) : IPublicationNotes
{
    public async Task<IReadOnlyDictionary<Guid, PublicationNote>> ForAsync(IReadOnlyCollection<Guid> postIds, Actor actor, CancellationToken stop)
    {
        var rows = await FindPublication.Visible(db.Set<Publication>().AsNoTracking(), actor)
            .Where(p => postIds.Contains(p.PostId) && p.State != DeliveryState.Cancelled && p.State != DeliveryState.Withdrawn)
            .Select(p => new Row(p.Id, p.PostId, p.State, p.DueAt)).ToListAsync(stop);
        return rows.GroupBy(r => r.PostId).ToDictionary(g => g.Key, g => Note([.. g], actor.TimeZone));
    }

    private static PublicationNote Note(List<Row> rows, string zone)
    {
        var trouble = rows.Where(r => PublicationMoves.IsTrouble(r.State)).ToList();
        if (trouble.Count > 0)
        {
            var label = trouble.Count == 1 ? $"Delivery {DeliveryWords.Of(trouble[0].State)}" : $"{trouble.Count} deliveries need a look";
            return new PublicationNote(label, "trouble", Link(trouble[0]));
        }

        if (rows.Where(r => r.State != DeliveryState.Delivered).MinBy(r => r.DueAt) is { } next)
        {
            var local = Zones.In(next.DueAt, zone);
            return new PublicationNote(string.Create(CultureInfo.InvariantCulture, $"Scheduled for {local:d MMM HH:mm}"), "scheduled", Link(next));
        }

        return new PublicationNote("Live", "live", Link(rows[0]));
    }

    private static PageLink Link(Row row) => PageLink.To("/Ledger/Publication", ("id", row.Id));

    private sealed record Row(Guid Id, Guid PostId, DeliveryState State, DateTimeOffset DueAt);
}
