using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comments;

/// <summary>Says something in a thread. Two answers at once are both kept.</summary>
internal sealed class ReplyToThread(HubDbContext db, CommentDesk desk, FindMentions mentions, CallPeople call, IAudit audit, Ids ids, TimeProvider clock)
{
    public const int Most = 500;

    public Task<Result<Guid>> HandleAsync(string kind, Guid documentId, Guid threadId, string? text, Actor by, CancellationToken stop) =>
        desk.AgainAsync(() => TryAsync(kind, documentId, threadId, text, by, stop));

    private async Task<Result<Guid>> TryAsync(string kind, Guid documentId, Guid threadId, string? text, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Guid>.Refused(opened.Errors);
        }

        var thread = await desk.ThreadAsync(opened.Value, threadId, stop);
        var words = CommentText.Of(text);
        if (!thread.Succeeded || !words.Succeeded)
        {
            return Result<Guid>.Refused(thread.Succeeded ? words.Errors : thread.Errors);
        }

        var named = await mentions.InAsync(words.Value, opened.Value.Kind, documentId, stop);
        return (named.Succeeded, thread.Value) switch
        {
            (false, _) => Result<Guid>.Refused(named.Errors),
            (_, { IsResolved: true }) => new CommentThreadResolved(),
            (_, { Comments: >= Most }) => new CommentTooMany(),
            _ => await SaveAsync(opened.Value, thread.Value, words.Value, named.Value, by, stop),
        };
    }

    private async Task<Guid> SaveAsync(OpenDocument open, CommentThread thread, string words, IReadOnlyList<Mentioned> named, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var comment = new Comment { Id = ids.New(), ThreadId = thread.Id, Number = thread.Comments + 1, AuthorId = by.Id, At = now, Text = words, Edition = open.Document.Edition ?? "" };
        await call.AnsweredAsync(thread.Id, by, stop);
        await call.HandleAsync(open, thread, comment.Id, named, isReply: true, by, stop);
        db.Add(comment);
        thread.Grow(now);
        audit.Record(by, "comment.replied", CommentDesk.Subject(open), null, new { thread = thread.Id, comment = comment.Id });
        db.Raise(new CommentReplied(thread.Kind, open.Id, thread.Id, comment.Id, by.Id));
        await db.SaveChangesAsync(stop);
        return comment.Id;
    }
}
