using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Calendars;

/// <summary>The calendar for software: publications and wanted posts by their time, the earliest first, 50 a page.</summary>
internal sealed class CalendarList(HubDbContext db, IPostShelf shelf, CalendarItems items, CalendarWarnings warnings)
{
    private const int Size = 50;

    public async Task<Result<Page<CalendarItem>>> HandleAsync(DateTimeOffset from, DateTimeOffset to, CalendarFilter filter, Cursor? after, Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.Read))
        {
            return new NotYours(PublishingPermissions.Read);
        }

        var publications = filter.Narrow(FindPublication.Visible(db.Set<Publication>().AsNoTracking(), by).Where(p => p.DueAt >= from && p.DueAt < to), shelf);
        var wanted = filter.Narrow(WantedDate.Visible(db.Set<WantedDate>().AsNoTracking(), by).Where(w => w.At >= from && w.At < to), shelf);
        if (after is not null)
        {
            publications = publications?.Where(p => p.DueAt > after.At || (p.DueAt == after.At && p.Id > after.Id));
            wanted = wanted?.Where(w => w.At > after.At || (w.At == after.At && w.PostId > after.Id));
        }

        List<(bool Publication, Guid Id, DateTimeOffset At)> marks =
        [
            .. publications is null ? [] : (await publications.OrderBy(p => p.DueAt).ThenBy(p => p.Id).Take(Size + 1).Select(p => new { p.Id, p.DueAt }).ToListAsync(stop)).Select(p => (true, p.Id, p.DueAt)),
            .. wanted is null ? [] : (await wanted.OrderBy(w => w.At).ThenBy(w => w.PostId).Take(Size + 1).Select(w => new { w.PostId, w.At }).ToListAsync(stop)).Select(w => (false, w.PostId, w.At)),
        ];
        var shown = marks.OrderBy(m => m.At).ThenBy(m => m.Id).Take(Size).ToList();
        var found = await items.ForAsync([.. shown.Where(m => m.Publication).Select(m => m.Id)], [.. shown.Where(m => !m.Publication).Select(m => m.Id)], by, stop);
        var warned = await warnings.ForAsync(found.Values, stop);
        return new Page<CalendarItem>(
            [.. shown.Select(m => found.GetValueOrDefault((m.Publication, m.Id))).OfType<CalendarItem>().Select(i => warned.TryGetValue(i.Id, out var findings) ? i with { Warnings = findings } : i)],
            marks.Count > Size ? new Cursor(shown[^1].At, shown[^1].Id).ToString() : null);
    }
}
