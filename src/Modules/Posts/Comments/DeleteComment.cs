using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Takes one's own words away. A thread in which others talked goes on and says so; the audit log keeps the words.</summary>
internal sealed class DeleteComment(HubDbContext db, CommentDesk desk, OwnComment own, CallPeople call, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string kind, Guid documentId, Guid threadId, Guid commentId, int version, Actor by, CancellationToken stop)
    {
        var found = await own.FindAsync(kind, documentId, threadId, commentId, version, by, stop);
        if (!found.Succeeded)
        {
            return found;
        }

        var (open, thread, comment) = found.Value;
        audit.Record(by, "comment.deleted", CommentDesk.Subject(open), new { comment = commentId, thread = thread.Id, text = comment.Text });
        var named = await db.Set<CommentMention>().Where(m => m.CommentId == commentId).ToListAsync(stop);
        db.RemoveRange(named);
        await call.UnnamedAsync(thread.Id, commentId, [.. named.Select(m => m.PersonId)], stop);
        (comment.Text, comment.DeletedAt) = ("", clock.GetUtcNow());
        thread.Touch(clock.GetUtcNow());
        if (!await db.Set<Comment>().AnyAsync(c => c.ThreadId == thread.Id && c.Id != commentId && c.DeletedAt == null, stop))
        {
            // Nobody is left in it: such a thread is shown to nobody (see ReadThreads).
            await call.OverAsync(thread.Id, stop);
        }

        return await desk.SaveAsync(stop);
    }
}
