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
        var (last, lastText) = await LastAsync(post.Id, stop);
        if (by.Id == post.AuthorId)
        {
            // The author's own yes, or their word that nobody else has to look: what others did before it is approved now.
            MarkApproved(last?.ToRevisionId == seen.Id ? last : null, approved);
            return;
        }

        var reasons = why ?? [];
        var mine = await MineAsync(post, stop) ?? (reasons.Count > 0 ? seen : null);
        if (mine is null)
        {
            return;
        }

        var goesOn = lastText is not null && lastText.Number > mine.Number && mine.Hash != seen.Hash;
        var since = Measure(mine, seen, stop);
        var edits = goesOn ? Measure(lastText!, seen, stop).Edits : since.Edits;
        MarkApproved(goesOn ? last : null, approved);
        if (edits == 0 && reasons.Count == 0 && (goesOn || !approved))
        {
            return;
        }

        var lesson = new Lesson
        {
            Id = ids.New(),
            PostId = post.Id,
            AuthorId = post.AuthorId,
            FromRevisionId = goesOn ? lastText!.Id : mine.Id,
            ToRevisionId = seen.Id,
            GivenById = by.Id,
            At = clock.GetUtcNow(),
            Approved = approved && !(goesOn && edits == 0),
            Edits = edits,
            Words = since.Words,
            Kept = since.Kept,
            Reasons = reasons,
            Note = note,
            SaidById = reasons.Count > 0 || note.Length > 0 ? by.Id : null,
        };
        db.Add(lesson);
        if (edits > 0 || reasons.Count > 0)
        {
            db.Raise(new LessonGiven(lesson.Id, post.Id, post.AuthorId, by.Id, lesson.At, edits, reasons));
        }
    }

    private static void MarkApproved(Lesson? earlier, bool approved)
    {
        if (earlier is not null && approved)
        {
            earlier.Approved = true;
        }
    }

    /// <summary>The author's last own text, and what they alone wrote on from there, whoever submitted it.</summary>
    private async Task<Revision?> MineAsync(Post post, CancellationToken stop)
    {
        if (await own.OfAsync(post, stop) is not { } signed)
        {
            return null;
        }

        var later = await db.Set<Revision>().Where(r => r.PostId == post.Id && r.Number > signed.Number).OrderBy(r => r.Number).Select(r => new { r.Id, r.CutById }).ToListAsync(stop);
        var alone = later.TakeWhile(r => r.CutById == post.AuthorId).LastOrDefault();
        return alone is null ? signed : await db.Set<Revision>().AsNoTracking().SingleAsync(r => r.Id == alone.Id, stop);
    }

    private EditMeasure Measure(Revision from, Revision to, CancellationToken stop) =>
        MeasureEdits.Of(compare.Of(written.Only(from), written.Only(to), asWritten: false, stop), stop);

    private async Task<(Lesson?, Revision?)> LastAsync(Guid post, CancellationToken stop)
    {
        var last = await db.Set<Lesson>().Where(l => l.PostId == post).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).FirstOrDefaultAsync(stop);
        return (last, last is null ? null : await db.Set<Revision>().AsNoTracking().SingleAsync(r => r.Id == last.ToRevisionId, stop));
    }
}
