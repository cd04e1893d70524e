using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Lessons;

/// <param name="SaidBy">Who gave the reasons and the note; empty while nobody did.</param>
/// <param name="Editors">Names of those who wrote; empty when nobody did.</param>
internal sealed record LessonView(
    Guid Id, DateTimeOffset At, string GivenBy, IReadOnlyList<string> Editors, bool Approved, int Edits, int Words, int Kept,
    IReadOnlyList<EditReason> Reasons, string Note, string SaidBy, int From, int To, bool MayExplain, int Version);

/// <summary>A post's lessons, last first, and what differs in the one that is shown.</summary>
/// <param name="Own">The reader is the author.</param>
/// <param name="Shown">Null when there is none yet.</param>
internal sealed record LessonsOfPost(
    PostView Post, bool Own, string Author, IReadOnlyList<LessonView> Lessons, LessonView? Shown, IReadOnlyList<FieldChange> Fields, IReadOnlyList<Section> Sections, string Summary, bool InFull);

/// <summary>What changed in a post, and why: for its author, and for those who edited it or decided.</summary>
internal sealed class ReadLessons(HubDbContext db, LessonDesk desk, CompareContents compare, WrittenVariants written, IPeople people)
{
    /// <param name="lesson">The one to show; without it the newest.</param>
    /// <param name="wordByWord">False when the figures are enough: comparing long texts takes a while.</param>
    public async Task<Result<LessonsOfPost>> HandleAsync(Guid postId, Guid? lesson, Actor by, CancellationToken stop, bool wordByWord = true)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<LessonsOfPost>.Refused(opened.Errors);
        }

        var (post, open) = opened.Value;
        var shown = open.FirstOrDefault(l => lesson is null || l.Lesson.Id == lesson);
        if (lesson is not null && shown is null)
        {
            return new NotThere("page");
        }

        var names = await people.FindManyAsync([.. open.SelectMany(l => l.Editors.Append(l.Lesson.GivenById).Append(l.Lesson.SaidById ?? l.Lesson.GivenById)).Append(post.AuthorId).Distinct()], stop);
        string Name(Guid id) => names.TryGetValue(id, out var found) ? found.Name : "Somebody who left";
        var views = open.Select(l => View(l, Name, by)).ToList();
        var diff = shown is null || !wordByWord ? null : await DiffAsync(shown.Lesson, stop);
        return new LessonsOfPost(
            post.View(), post.AuthorId == by.Id, Name(post.AuthorId), views, views.FirstOrDefault(v => v.Id == shown?.Lesson.Id),
            diff?.Fields ?? [], diff is null ? [] : Section.Of(diff.Rows), diff?.Summary ?? "", diff?.InFull ?? true);
    }

    private async Task<ContentDiff> DiffAsync(Lesson lesson, CancellationToken stop)
    {
        Guid[] ids = [lesson.FromRevisionId, lesson.ToRevisionId];
        var texts = await db.Set<Revision>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        return compare.Of(written.Only(texts[lesson.FromRevisionId]), written.Only(texts[lesson.ToRevisionId]), asWritten: false, stop);
    }

    private static LessonView View(OpenLesson open, Func<Guid, string> name, Actor by)
    {
        var l = open.Lesson;
        return new LessonView(
            l.Id, l.At, name(l.GivenById), l.Edits == 0 ? [] : [.. open.Editors.Select(name)], l.Approved, l.Edits, l.Words, l.Kept, l.Reasons, l.Note, l.SaidById is { } who ? name(who) : "", open.From, open.To, open.MayExplain(by), l.Version);
    }
}
