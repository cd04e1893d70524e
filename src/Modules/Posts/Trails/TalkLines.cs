using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>What was said, and what was resolved. Threads have numbers in the order in which they were begun, so that answers find theirs on paper.</summary>
internal sealed class TalkLines(HubDbContext db, CommentDesk desk)
{
    public async Task<TrailPart> ForAsync(Guid post, int most, Actor by, CancellationToken stop)
    {
        // Comments have a door of their own: who may not read them gets a trail without them.
        var opened = await desk.OpenAsync(PostDocument.Name, post, by, stop);
        if (!opened.Succeeded)
        {
            return new TrailPart([], 0);
        }

        var alive = db.Set<CommentThread>().Where(t => t.Kind == PostDocument.Name && t.DocumentId == post)
            .Where(t => db.Set<Comment>().Any(c => c.ThreadId == t.Id && c.DeletedAt == null));
        var rows = await alive.OrderBy(t => t.StartedAt).ThenBy(t => t.Id).AsNoTracking().ToListAsync(stop);
        var threads = rows.Select((thread, i) => new Numbered(thread, i + 1, About(thread, opened.Value.Document.Fields))).ToDictionary(t => t.Thread.Id);
        var all = db.Set<Comment>().Where(c => alive.Any(t => t.Id == c.ThreadId));
        var said = await all.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(most).AsNoTracking().ToListAsync(stop);
        var resolved = rows.Where(t => t.IsResolved).OrderByDescending(t => t.ResolvedAt).Take(most - said.Count).ToList();
        var total = said.Count + resolved.Count < most ? 0 : await all.CountAsync(stop) + rows.Count(t => t.IsResolved);
        return new TrailPart(
            [.. said.Where(c => threads.ContainsKey(c.ThreadId)).Select(c => Line(c, threads[c.ThreadId])), .. resolved.Select(t => Line(threads[t.Id]))],
            Math.Max(0, total - said.Count - resolved.Count));
    }

    private static TrailLine Line(Comment comment, Numbered thread) =>
        new(TrailKind.Said, comment.At, comment.AuthorId, What(comment, thread.Number))
        {
            Who = GuestNames.Shown(comment.GuestName),
            About = comment.Number == 1 ? thread.About : "",
            Said = comment.DeletedAt is null ? comment.Text : "",
        };

    private static TrailLine Line(Numbered thread) =>
        new(TrailKind.Settled, thread.Thread.ResolvedAt!.Value, thread.Thread.ResolvedById ?? Guid.Empty, $"resolved comment {thread.Number}");

    private static string What(Comment comment, int thread)
    {
        var did = comment.Number == 1 ? $"made comment {thread}" : $"answered comment {thread}";
        var read = comment.Edition.Length > 0 ? $" on {comment.Edition}" : "";
        return did + read + comment switch
        {
            { DeletedAt: not null } => ", deleted by its author",
            { EditedAt: not null } => ", edited later",
            _ => "",
        };
    }

    private static string About(CommentThread thread, IReadOnlyList<CommentField> fields)
    {
        var field = fields.FirstOrDefault(f => f.Name == thread.Field)?.Label ?? thread.Field;
        return thread.Scope switch
        {
            CommentScope.Document => "The whole post",
            CommentScope.Field => field,
            CommentScope.Block or CommentScope.Words => $"{field}: “{thread.Quoted}”",
        };
    }

    private sealed record Numbered(CommentThread Thread, int Number, string About);
}
