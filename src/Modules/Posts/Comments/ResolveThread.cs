using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comments;

/// <summary>Says that a thread is settled. Whoever may comment may; on what they saw, so that an answer that just came is not swept away.</summary>
internal sealed class ResolveThread(HubDbContext db, CommentDesk desk, CallPeople call, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string kind, Guid documentId, Guid threadId, int version, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var found = await desk.ThreadAsync(opened.Value, threadId, version, stop);
        if (!found.Succeeded || found.Value.IsResolved)
        {
            return found.Succeeded ? new CommentThreadResolved() : found;
        }

        found.Value.Resolve(by.Id, clock.GetUtcNow());
        await call.OverAsync(threadId, stop);
        audit.Record(by, "comment.resolved", CommentDesk.Subject(opened.Value), null, new { thread = threadId });
        db.Raise(new CommentsResolved(kind, documentId, threadId, by.Id));
        return await desk.SaveAsync(stop);
    }
}
