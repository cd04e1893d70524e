using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Lessons;

/// <param name="First">First day of the month, in the person's zone.</param>
internal sealed record WritingMonth(DateOnly First, WritingFigures Figures);

/// <summary>A lesson in the list of one's own.</summary>
internal sealed record WritingLine(Guid LessonId, Guid PostId, string Title, DateTimeOffset At, bool Approved, int Edits, int Words, IReadOnlyList<EditReason> Reasons);

/// <summary>How the words of one person fare with others.</summary>
/// <param name="Now">The last 90 days.</param>
/// <param name="Before">The 90 days before.</param>
/// <param name="Year">The last twelve months.</param>
/// <param name="Months">Those of the year, the oldest first.</param>
internal sealed record WritingTrend(WritingFigures Now, WritingFigures Before, WritingFigures Year, IReadOnlyList<WritingMonth> Months, Page<WritingLine> Lines, EditReason? Only);

/// <summary>One's own trend. There is no parameter for anybody else: it is theirs.</summary>
internal sealed class ReadWriting(HubDbContext db, TimeProvider clock)
{
    public const int Size = 20;
    public const int Months = 12;
    public static readonly TimeSpan Span = TimeSpan.FromDays(90);

    /// <summary>So many decisions on one person's posts are looked at, the newest; more than anybody has in a year.</summary>
    private const int Most = 2_000;

    /// <param name="only">Lists only lessons with this reason; the figures are of all.</param>
    public async Task<Result<WritingTrend>> HandleAsync(EditReason? only, string? after, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Write))
        {
            return new NotYours(PostsPermissions.Write);
        }

        var now = clock.GetUtcNow();
        var zone = Zones.Of(by.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var begin = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var since = now - TimeSpan.FromDays(31 * (Months + 1));
        var rows = await db.Set<Lesson>().Where(l => l.AuthorId == by.Id && l.At >= since).OrderByDescending(l => l.At).Take(Most)
            .Select(l => new LessonRow(l.PostId, l.AuthorId, l.At, l.Approved, l.Edits, l.Words, l.Kept, l.Reasons)).ToListAsync(stop);
        DateOnly Month(LessonRow row) => TimeZoneInfo.ConvertTime(row.At, zone).DateTime is var at ? new DateOnly(at.Year, at.Month, 1) : default;
        var byMonth = rows.Where(r => Month(r) >= begin).ToLookup(Month);
        return new WritingTrend(
            WritingFigures.Of([.. rows.Where(r => r.At > now - Span)]), WritingFigures.Of([.. rows.Where(r => r.At <= now - Span && r.At > now - (2 * Span))]),
            WritingFigures.Of([.. byMonth.SelectMany(m => m)]),
            [.. Enumerable.Range(0, Months).Select(begin.AddMonths).Select(m => new WritingMonth(m, WritingFigures.Of([.. byMonth[m]])))],
            await LinesAsync(only, Cursor.Of(after), by, stop), only);
    }

    /// <summary>Posts that this person may not read any more are left out, as everywhere.</summary>
    private async Task<Page<WritingLine>> LinesAsync(EditReason? only, Cursor? after, Actor by, CancellationToken stop)
    {
        var lessons = db.Set<Lesson>().Where(l => l.AuthorId == by.Id);
        lessons = after is null ? lessons : lessons.Where(l => l.At < after.At || (l.At == after.At && l.Id.CompareTo(after.Id) < 0));
        if (only is { } reason)
        {
            // Stored as a list of names, and no name is part of another.
            var name = reason.ToString();
            lessons = lessons.Where(l => ((string)(object)l.Reasons).Contains(name));
        }

        var found = await lessons.Join(db.Set<Post>().Where(PostAccess.Readable(by)), l => l.PostId, p => p.Id, (l, p) => new { Lesson = l, p.Title })
            .OrderByDescending(x => x.Lesson.At).ThenByDescending(x => x.Lesson.Id).Take(Size + 1)
            .Select(x => new WritingLine(x.Lesson.Id, x.Lesson.PostId, x.Title, x.Lesson.At, x.Lesson.Approved, x.Lesson.Edits, x.Lesson.Words, x.Lesson.Reasons)).ToListAsync(stop);
        return new Page<WritingLine>([.. found.Take(Size)], found.Count > Size ? new Cursor(found[Size - 1].At, found[Size - 1].LessonId).ToString() : null);
    }
}
