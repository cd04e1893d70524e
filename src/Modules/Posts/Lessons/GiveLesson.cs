using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Steps;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Lessons;

/// <summary>
/// Writes down with a decision what others made of the author's words since, and why. A text that is approved as its author wrote it is written down too, with no edits:
/// the trend would lie without it. Part of the caller's unit of work.
/// </summary>
internal sealed class GiveLesson(HubDbContext db, OwnText own, WrittenVariants written, CompareContents compare, Ids ids, TimeProvider clock)
{
    /// <param name="seen">The text that is decided on.</param>
    /// <param name="approved">The review ends with this decision.</param>
    public async Task HandleAsync(Post post, Revision seen, IReadOnlyList<EditReason>? why, string note, bool approved, Actor by, CancellationToken stop)
    {
        if (by.Id == post.AuthorId || await own.OfAsync(post, stop) is not { } mine)
        {
            return;
        }

        var last = await LastAsync(post.Id, stop);
        var goesOn = last is not null && last.Number > mine.Number;
        var from = goesOn ? last! : mine;
        var measure = MeasureEdits.Of(compare.Of(written.Only(from.Content()), written.Only(seen.Content()), asWritten: false, stop));
        var reasons = why ?? [];
        if (measure.Edits == 0 && reasons.Count == 0 && (goesOn || !approved))
        {
            return;
        }

        var lesson = new Lesson
        {
            Id = ids.New(),
            PostId = post.Id,
            AuthorId = post.AuthorId,
            FromRevisionId = from.Id,
            ToRevisionId = seen.Id,
            GivenById = by.Id,
            At = clock.GetUtcNow(),
            Approved = approved,
            Edits = measure.Edits,
            Words = measure.Words,
            Kept = measure.Kept,
            Reasons = reasons,
            Note = note,
        };
        db.Add(lesson);
        if (measure.Edits > 0 || reasons.Count > 0)
        {
            db.Raise(new LessonGiven(lesson.Id, post.Id, post.AuthorId, by.Id, lesson.At, lesson.Edits, reasons));
        }
    }

    private Task<Revision?> LastAsync(Guid post, CancellationToken stop) => db.Set<Lesson>().Where(l => l.PostId == post)
        .Join(db.Set<Revision>(), l => l.ToRevisionId, r => r.Id, (l, r) => r).AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
}
