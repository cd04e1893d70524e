using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>A document that is open for comments, with its kind.</summary>
internal sealed record OpenDocument(ICommentableDocument Kind, Guid Id, CommentableDocument Document);

/// <summary>What the use cases of comments share: leave, look-up, and the race for a thread.</summary>
internal sealed class CommentDesk(HubDbContext db, IEnumerable<ICommentableDocument> kinds)
{
    private const int Tries = 5;

    public ICommentableDocument? Kind(string kind) => kinds.FirstOrDefault(k => k.Kind == kind);

    /// <summary>The document, or "not there" when it does not exist or this person may not know of it.</summary>
    public async Task<Result<OpenDocument>> OpenAsync(string kind, Guid id, Actor by, CancellationToken stop) =>
        Kind(kind) is { } known && await known.OpenAsync(id, by, stop) is { } document ? new OpenDocument(known, id, document) : new NotThere("document");

    /// <summary>The same for somebody who wants to say something.</summary>
    public async Task<Result<OpenDocument>> OpenToWriteAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        var opened = await OpenAsync(kind, id, by, stop);
        return opened.Succeeded && WriteObjection(opened.Value, by) is { } objection ? objection : opened;
    }

    public static Error? WriteObjection(OpenDocument open, Actor by) =>
        !by.Can(open.Kind.Needs) ? new NotYours(open.Kind.Needs)
        : open.Document.Closed is { } why ? new CommentDocumentClosed(why)
        : null;

    /// <summary>A thread of exactly this document: another one's is not there.</summary>
    public async Task<Result<CommentThread>> ThreadAsync(OpenDocument open, Guid threadId, CancellationToken stop) =>
        await db.Set<CommentThread>().SingleOrDefaultAsync(t => t.Id == threadId && t.Kind == open.Kind.Kind && t.DocumentId == open.Id, stop) is { } thread
            ? thread
            : new NotThere("comment");

    /// <summary>The same for a decision that was made on what somebody saw.</summary>
    public async Task<Result<CommentThread>> ThreadAsync(OpenDocument open, Guid threadId, int version, CancellationToken stop)
    {
        var thread = await ThreadAsync(open, threadId, stop);
        return thread.Succeeded && thread.Value.Version != version ? new SomeoneWasFaster("Somebody") : thread;
    }

    /// <summary>For what commutes (two answers at once): tried again on the thread as it is then.</summary>
    public async Task<Result<T>> AgainAsync<T>(Func<Task<Result<T>>> attempt)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Saves a decision on a version; a lost race, for the thread or for whom to tell, is an answer.</summary>
    public Task<Result> SaveAsync(CancellationToken stop) => db.SaveOrLoseAsync("Somebody", stop);

    public static AuditSubject Subject(OpenDocument open) => new(open.Kind.Kind, open.Id, open.Document.Title);
}
