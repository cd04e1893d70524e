using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Who is told of what was said: those who are named, those who talked before, and those whose document it is. In the caller's unit of work.</summary>
internal sealed class CallPeople(HubDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(OpenDocument open, CommentThread thread, Guid commentId, IReadOnlyList<Mentioned> named, bool isReply, Actor by, CancellationToken stop)
    {
        await MentionAsync(open, thread, commentId, named, by, stop);
        var talked = isReply ? await db.Set<Comment>().Where(c => c.ThreadId == thread.Id && c.DeletedAt == null).Select(c => c.AuthorId).Distinct().ToListAsync(stop) : [];
        var others = open.Document.Responsible.Where(_ => !isReply).Select(id => (Id: id, Reason: CallReason.Commented)).Concat(talked.Select(id => (Id: id, Reason: CallReason.Replied)));
        foreach (var (id, reason) in others.Where(o => named.All(m => m.PersonId != o.Id)).DistinctBy(o => o.Id))
        {
            await CallAsync(open, thread, commentId, id, reason, by, stop);
        }
    }

    /// <summary>Names that were not in the comment before.</summary>
    public async Task MentionAsync(OpenDocument open, CommentThread thread, Guid commentId, IReadOnlyList<Mentioned> named, Actor by, CancellationToken stop)
    {
        foreach (var one in named)
        {
            db.Add(new CommentMention { CommentId = commentId, PersonId = one.PersonId, Written = one.Written });
            db.Raise(new CommentMentioned(open.Kind.Kind, open.Id, thread.Id, commentId, one.PersonId, by.Id));
            await CallAsync(open, thread, commentId, one.PersonId, CallReason.Mentioned, by, stop);
        }
    }

    /// <summary>Names that were taken away again: such a person is called no longer, unless another comment of the thread names them.</summary>
    public async Task UnnamedAsync(Guid threadId, Guid commentId, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        if (people.Count == 0)
        {
            return;
        }

        var elsewhere = await db.Set<CommentMention>().Where(m => people.Contains(m.PersonId) && m.CommentId != commentId && db.Set<Comment>().Any(c => c.Id == m.CommentId && c.ThreadId == threadId))
            .Select(m => m.PersonId).ToListAsync(stop);
        db.RemoveRange(await db.Set<CommentCall>().Where(c => c.ThreadId == threadId && c.Reason == CallReason.Mentioned && people.Contains(c.PersonId) && !elsewhere.Contains(c.PersonId)).ToListAsync(stop));
    }

    /// <summary>Whoever answers has answered.</summary>
    public async Task AnsweredAsync(Guid threadId, Actor by, CancellationToken stop) =>
        db.RemoveRange(await db.Set<CommentCall>().Where(c => c.ThreadId == threadId && c.PersonId == by.Id).ToListAsync(stop));

    /// <summary>What is resolved waits for nobody.</summary>
    public async Task OverAsync(Guid threadId, CancellationToken stop) =>
        db.RemoveRange(await db.Set<CommentCall>().Where(c => c.ThreadId == threadId).ToListAsync(stop));

    private async Task CallAsync(OpenDocument open, CommentThread thread, Guid commentId, Guid person, CallReason reason, Actor by, CancellationToken stop)
    {
        if (person == by.Id || person == Guid.Empty)
        {
            return;
        }

        db.Raise(new CommentCalled(open.Kind.Kind, open.Id, thread.Id, commentId, person, reason, by.Id));
        var call = await db.Set<CommentCall>().FindAsync([person, thread.Id], stop);
        if (call is null)
        {
            db.Add(new CommentCall { PersonId = person, ThreadId = thread.Id, Kind = open.Kind.Kind, DocumentId = open.Id, Reason = reason, ById = by.Id, At = clock.GetUtcNow() });
            return;
        }

        // Being named outlasts a later answer of somebody else: it is the stronger call.
        (call.Reason, call.ById) = call.Reason is CallReason.Mentioned && reason is not CallReason.Mentioned ? (call.Reason, call.ById) : (reason, by.Id);
        call.At = clock.GetUtcNow();
    }
}
