using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>What a thread begins with.</summary>
/// <param name="By">For a guest: nobody's id, with the guest's name.</param>
internal sealed record FirstWords(string Text, IReadOnlyList<Mentioned> Named, Actor By)
{
    public Guid? GuestKey { get; init; }

    public string GuestName { get; init; } = "";

    /// <summary>What was read; null for the document as it stands.</summary>
    public string? Edition { get; init; }
}

/// <summary>Writes a new thread down and tells whom it concerns. Leave was asked before.</summary>
internal sealed class BeginThread(HubDbContext db, CallPeople call, IAudit audit, Ids ids, TimeProvider clock)
{
    public const int Most = 1000;

    public async Task<Result<Guid>> HandleAsync(OpenDocument open, CommentPlace place, FirstWords said, CancellationToken stop)
    {
        if (await db.Set<CommentThread>().CountAsync(t => t.Kind == open.Kind.Kind && t.DocumentId == open.Id, stop) >= Most)
        {
            return new CommentTooMany();
        }

        var (now, by) = (clock.GetUtcNow(), said.By);
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
        var comment = new Comment
        {
            Id = ids.New(),
            ThreadId = thread.Id,
            Number = 1,
            AuthorId = by.Id,
            GuestKey = said.GuestKey,
            GuestName = said.GuestName,
            At = now,
            Text = said.Text,
            Edition = said.Edition ?? open.Document.Edition ?? "",
        };
        thread.Grow(now);
        db.AddRange(thread, comment);
        Anchor(open, place, thread);
        await call.HandleAsync(open, thread, comment.Id, said.Named, isReply: false, by, stop);
        audit.Record(by, "comment.added", CommentDesk.Subject(open), null, new { thread = thread.Id, comment = comment.Id, place.Field, quoted = Short(thread.Quoted) });
        db.Raise(new CommentAdded(thread.Kind, open.Id, thread.Id, comment.Id, by.Id));
        await db.SaveChangesAsync(stop);
        return thread.Id;
    }

    private void Anchor(OpenDocument open, CommentPlace place, CommentThread thread)
    {
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
    }

    private static string Short(string text) => text.Length > 200 ? text[..199] + "…" : text;
}
