using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Lessons;

/// <summary>A lesson with its two revisions and who wrote between them.</summary>
internal sealed record OpenLesson(Lesson Lesson, int From, int To, IReadOnlyList<Guid> Editors)
{
    /// <summary>The author, who edited, and who decided; nobody else, whatever they may read besides.</summary>
    public bool MayRead(Actor by) => by.Id == Lesson.AuthorId || TookPart(by);

    private bool TookPart(Actor by) => by.Id != Lesson.AuthorId && (by.Id == Lesson.GivenById || Editors.Contains(by.Id));

    /// <summary>Those who took part may say why; what was said is changed by who said it, or by who decided.</summary>
    public bool MayExplain(Actor by) => TookPart(by) && (Lesson.SaidById is null || Lesson.SaidById == by.Id || Lesson.GivenById == by.Id);
}

/// <summary>Opens the lessons of a post for those whom they concern.</summary>
internal sealed class LessonDesk(HubDbContext db, PostDesk desk)
{
    public const int Most = 50;

    /// <returns>The post and those of its newest lessons that this person may read, last first. Who has no part in any is told that there is nothing, unless the post is theirs.</returns>
    public async Task<Result<(Post Post, IReadOnlyList<OpenLesson> Lessons)>> OpenAsync(Guid postId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<(Post, IReadOnlyList<OpenLesson>)>.Refused(opened.Errors);
        }

        var lessons = await db.Set<Lesson>().Where(l => l.PostId == postId).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Take(Most).ToListAsync(stop);
        var cuts = lessons.Count == 0 ? [] : await db.Set<Revision>().Where(r => r.PostId == postId).Select(r => new Cut(r.Id, r.Number, r.CutById)).ToListAsync(stop);
        List<OpenLesson> readable = [.. lessons.Select(l => Of(l, cuts)).Where(l => l.MayRead(by))];
        return readable.Count == 0 && opened.Value.AuthorId != by.Id ? new NotThere("page") : (opened.Value, readable);
    }

    /// <summary>Whether a post that this person may read has a page of lessons for them.</summary>
    public async Task<bool> AnyAsync(Guid postId, Actor by, CancellationToken stop) =>
        await db.Set<Lesson>().AnyAsync(l => l.PostId == postId, stop) && await OpenAsync(postId, by, stop) is { Succeeded: true, Value.Lessons.Count: > 0 };

    /// <summary>Whether this person changed words that were just decided on, and nobody said why.</summary>
    public async Task<bool> OwesWhyAsync(Guid postId, Actor by, CancellationToken stop) =>
        await OpenAsync(postId, by, stop) is { Succeeded: true, Value: (var post, [var newest, ..]) }
        && newest.Lesson is { Edits: > 0, SaidById: null } && newest.Lesson.ToRevisionId == post.CurrentRevisionId && newest.Editors.Contains(by.Id);

    private static OpenLesson Of(Lesson lesson, List<Cut> cuts)
    {
        int Number(Guid id) => cuts.First(c => c.Id == id).Number;
        var (from, to) = (Number(lesson.FromRevisionId), Number(lesson.ToRevisionId));
        return new OpenLesson(lesson, from, to, [.. cuts.Where(c => c.Number > from && c.Number <= to && c.ById != lesson.AuthorId).Select(c => c.ById).Distinct()]);
    }

    private sealed record Cut(Guid Id, int Number, Guid ById);
}
