using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Lessons;

/// <summary>Says why afterwards: whoever edited or decided may, at any time. The author hears of it once more. The audit log knows that it was said, not what.</summary>
internal sealed class ExplainLesson(HubDbContext db, LessonDesk desk, IAudit audit, TimeProvider clock)
{
    /// <param name="version">Of the lesson, as the person saw it.</param>
    public async Task<Result> HandleAsync(Guid postId, Guid lessonId, int version, IReadOnlyList<EditReason> why, string? note, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result.Refused(opened.Errors);
        }

        var (post, lessons) = opened.Value;
        if (lessons.FirstOrDefault(l => l.Lesson.Id == lessonId) is not { } found)
        {
            return Result.Refused(new NotThere("page"));
        }

        var words = StageNote.Of(note, required: false);
        if (!words.Succeeded || !found.MayExplain(by))
        {
            return Result.Refused(found.MayExplain(by) ? words.Error : new LessonNotYours());
        }

        var lesson = found.Lesson;
        if (lesson.Version != version)
        {
            return Result.Refused(new LessonChangedElsewhere());
        }

        if (lesson.Reasons.SequenceEqual(why) && lesson.Note == words.Value)
        {
            return Result.Done;
        }

        (lesson.Reasons, lesson.Note, lesson.SaidById) = (why, words.Value, why.Count > 0 || words.Value.Length > 0 ? by.Id : null);
        lesson.Version++;
        audit.Record(by, "lesson.explained", MovePost.Subject(post), null, new { lesson = lesson.Id });
        db.Raise(new LessonGiven(lesson.Id, post.Id, post.AuthorId, by.Id, clock.GetUtcNow(), lesson.Edits, why));
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Result.Refused(new LessonChangedElsewhere());
        }
    }
}
