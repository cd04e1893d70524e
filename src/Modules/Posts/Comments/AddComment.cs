using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Begins a thread about a document, a field, a block or some words.</summary>
internal sealed class AddComment(HubDbContext db, CommentDesk desk, FindMentions mentions, CallPeople call, IAudit audit, Ids ids, TimeProvider clock)
{
    public const int MostThreads = 1000;

    public async Task<Result<Guid>> HandleAsync(string kind, Guid documentId, CommentAbout about, string? text, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Guid>.Refused(opened.Errors);
        }

        var (words, place) = (CommentText.Of(text), CommentPlace.Of(about, opened.Value));
        if (!words.Succeeded || !place.Succeeded)
        {
            return Result<Guid>.Refused([.. words.Errors, .. place.Errors]);
        }

        var named = await mentions.InAsync(words.Value, opened.Value.Kind, documentId, stop);
        if (!named.Succeeded)
        {
            return Result<Guid>.Refused(named.Errors);
        }

        return await db.Set<CommentThread>().CountAsync(t => t.Kind == kind && t.DocumentId == documentId, stop) >= MostThreads
            ? new CommentTooMany()
            : await SaveAsync(opened.Value, place.Value, words.Value, named.Value, by, stop);
    }

    private async Task<Guid> SaveAsync(OpenDocument open, CommentPlace place, string words, IReadOnlyList<Mentioned> named, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var thread = new CommentThread
        {
            Id = ids.New(),
            Kind = open.Kind.Kind,
            DocumentId = open.Id,
            Scope = place.Scope,
            Field = place.Field,
            Quoted = place.Quote?.Exact ?? "",
            StartedById = by.Id,
            StartedAt = now,
        };
        var comment = new Comment { Id = ids.New(), ThreadId = thread.Id, Number = 1, AuthorId = by.Id, At = now, Text = words, Edition = open.Document.Edition ?? "" };
        thread.Grow(now);
        db.AddRange(thread, comment);
        if (place.Quote is { } quote)
        {
            db.Add(new CommentAnchor
            {
                ThreadId = thread.Id,
                Kind = thread.Kind,
                DocumentId = open.Id,
                Field = place.Field,
                Exact = quote.Exact,
                Prefix = quote.Prefix,
                Suffix = quote.Suffix,
                Block = quote.Block,
            });
        }

        await call.HandleAsync(open, thread, comment.Id, named, isReply: false, by, stop);
        audit.Record(by, "comment.added", CommentDesk.Subject(open), null, new { thread = thread.Id, comment = comment.Id, place.Field, quoted = Short(thread.Quoted) });
        db.Raise(new CommentAdded(thread.Kind, open.Id, thread.Id, comment.Id, by.Id));
        await db.SaveChangesAsync(stop);
        return thread.Id;
    }

    private static string Short(string text) => text.Length > 200 ? text[..199] + "…" : text;
}
