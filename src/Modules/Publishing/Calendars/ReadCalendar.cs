using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <summary>
/// What lies on each day of a span. Reads key and instant of everything in it, and whole rows only of what a page has room for:
/// five thousand publications in a month cost two columns of an index, not five thousand boxes.
/// </summary>
internal sealed class ReadCalendar(HubDbContext db, IPostShelf shelf, CalendarItems items, CalendarWarnings warnings, KeptFree free, ChannelBook book)
{
    /// <summary>Beyond this a page says that there is more.</summary>
    public const int Most = 20_000;

    public async Task<Result<CalendarPage>> ForAsync(CalendarSpan span, CalendarFilter filter, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var (from, until) = (span.Starts, span.Ends);
        var publications = filter.Narrow(FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by).Where(p => p.DueAt >= from && p.DueAt < until), shelf);
        var wanted = filter.Narrow(WantedDate.Visible(db.Set<WantedDate>().AsNoTracking(), by).Where(w => w.At >= from && w.At < until), shelf);
        List<Mark> marks =
        [
            .. publications is null ? [] : await publications.OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(Most + 1).Select(p => new Mark(true, p.Id, p.DueAt)).ToListAsync(stop),
            .. wanted is null ? [] : await wanted.OrderBy(w => w.At).ThenBy(w => w.PostId).Take(Most + 1).Select(w => new Mark(false, w.PostId, w.At)).ToListAsync(stop),
        ];
        var zone = Zones.Of(span.Zone);
        var byDay = marks.GroupBy(m => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(m.At, zone).DateTime))
            .ToDictionary(g => g.Key, g => (Count: g.Count(), Shown: g.OrderBy(m => m.At).ThenBy(m => m.Id).Take(Room(span.View, g.Count())).ToList()));
        var shown = byDay.Values.SelectMany(d => d.Shown).ToList();
        var found = await items.ForAsync([.. shown.Where(m => m.Publication).Select(m => m.Id)], [.. shown.Where(m => !m.Publication).Select(m => m.Id)], by, stop);
        var warned = await warnings.ForAsync(found.Values, stop);
        var kept = await KeptAsync(span, filter, stop);
        return new CalendarPage(span, [.. span.Days.Select(day => Of(day) with { KeptFree = kept.GetValueOrDefault(day, "") })], marks.Count > Most);

        CalendarDay Of(DateOnly day) => byDay.TryGetValue(day, out var on)
            ? new CalendarDay(day, [.. on.Shown.Select(m => found.GetValueOrDefault((m.Publication, m.Id))).OfType<CalendarItem>().Select(Warned)], on.Count)
            : new CalendarDay(day, [], 0);

        CalendarItem Warned(CalendarItem item) => warned.TryGetValue(item.Id, out var findings) ? item with { Warnings = findings } : item;
    }

    /// <summary>Days on which nothing should go out, with the reasons.</summary>
    private async Task<IReadOnlyDictionary<DateOnly, string>> KeptAsync(CalendarSpan span, CalendarFilter filter, CancellationToken stop)
    {
        var kept = await free.ForAsync(filter.Channel is { } channel ? [channel] : [], span.From, span.Until.AddDays(-1), stop);
        var some = kept.Select(k => k.ChannelId).OfType<Guid>().Distinct().ToList();
        var names = some.Count == 0 ? new Dictionary<Guid, string>() : await book.NamesAsync(some, stop);
        return span.Days.Select(day => (day, Why: string.Join("; ", kept.Where(k => k.Covers(day))
                .Select(k => k.ChannelId is { } id ? $"{names.GetValueOrDefault(id, "a channel")}: {k.Reason}" : k.Reason))))
            .Where(d => d.Why.Length > 0).ToDictionary(d => d.day, d => d.Why);
    }

    /// <summary>How many items of a day a page shows. One more than the rest: "1 more" would take the same room as the item.</summary>
    private static int Room(CalendarView view, int count)
    {
        var room = view switch { CalendarView.Month => 3, CalendarView.Week => 10, CalendarView.List => 20, _ => 200 };
        return count <= room + 1 ? count : room;
    }

    private sealed record Mark(bool Publication, Guid Id, DateTimeOffset At);
}
