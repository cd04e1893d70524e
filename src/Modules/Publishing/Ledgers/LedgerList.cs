using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Ledgers;

/// <param name="On">A day in the person's zone.</param>
/// <param name="After">Cursor of the page before.</param>
internal sealed record LedgerFilter(DeliveryState? State, Guid? Channel, DateOnly? On, string? After)
{
    public bool IsEmpty => State is null && Channel is null && On is null;
}

/// <param name="Open">What this person may do with it now.</param>
internal sealed record LedgerRow(Publication Publication, string Channel, string Sentence, IReadOnlyList<PublicationEvent> Open);

/// <summary>Trouble with one cause: the same channel says the same sentence.</summary>
internal sealed record LedgerCause(string Channel, string Message, IReadOnlyList<LedgerRow> Rows)
{
    /// <summary>The one button that helps them all, or null. What was given up without knowing whether it is there is tried again one by one only.</summary>
    public PublicationEvent? Remedy => new PublicationEvent?[] { PublicationEvent.Retry, PublicationEvent.Release }
        .FirstOrDefault(remedy => Rows.Count > 1 && Rows.All(r => r.Open.Contains(remedy!.Value) && (remedy != PublicationEvent.Retry || r.Publication.SentAt is null)));
}

/// <param name="Trouble">By cause, the latest first.</param>
internal sealed record LedgerPage(IReadOnlyList<LedgerCause> Trouble, Page<LedgerRow> Rest);

/// <summary>The ledger as people read it: what needs a person first, then everything by its due time, the latest first.</summary>
internal sealed class LedgerList(HubDbContext db, ChannelBook channels)
{
    public const int Size = 50;
    private static readonly DeliveryState[] InTrouble = [DeliveryState.Held, DeliveryState.Unknown, DeliveryState.Failed];

    public async Task<Result<LedgerPage>> ForAsync(LedgerFilter filter, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var all = FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by);
        var trouble = filter is { IsEmpty: true, After: null }
            ? await all.Where(p => InTrouble.Contains(p.State)).OrderByDescending(p => p.DueAt).Take(Size).ToListAsync(stop)
            : [];
        var rest = await Narrow(all, filter, by.TimeZone).OrderByDescending(p => p.DueAt).ThenByDescending(p => p.Id).Take(Size + 1).ToListAsync(stop);
        var more = rest.Count > Size;
        var shown = rest.Take(Size).ToList();
        var names = await channels.NamesAsync([.. trouble.Concat(shown).Select(p => p.ChannelId).Distinct()], stop);
        var causes = trouble.Select(Row).GroupBy(r => (r.Publication.ChannelId, r.Publication.Message)).Select(g => new LedgerCause(g.First().Channel, g.Key.Message, [.. g]));
        return new LedgerPage([.. causes], new Page<LedgerRow>([.. shown.Select(Row)], more ? new Cursor(shown[^1].DueAt, shown[^1].Id).ToString() : null));

        LedgerRow Row(Publication p)
        {
            var name = names.GetValueOrDefault(p.ChannelId, p.ChannelKind);
            return new LedgerRow(p, name, LedgerSentence.Of(p, name, by.TimeZone), PublicationMoves.OpenTo(by, p.State, p.OwnerId));
        }
    }

    private static IQueryable<Publication> Narrow(IQueryable<Publication> all, LedgerFilter filter, string zone)
    {
        if (filter.State is { } state)
        {
            all = all.Where(p => p.State == state);
        }
        else if (filter.IsEmpty)
        {
            // Trouble stands above the list.
            all = all.Where(p => !InTrouble.Contains(p.State));
        }

        if (filter.Channel is { } channel)
        {
            all = all.Where(p => p.ChannelId == channel);
        }

        if (filter.On is { Year: > 1900 and < 9000 } day)
        {
            var (from, until) = (LocalDay.StartOf(day, zone), LocalDay.StartOf(day.AddDays(1), zone));
            all = all.Where(p => p.DueAt >= from && p.DueAt < until);
        }

        if (Cursor.Of(filter.After) is { } after)
        {
            all = all.Where(p => p.DueAt < after.At || (p.DueAt == after.At && p.Id < after.Id));
        }

        return all;
    }
}
