using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comments;

/// <summary>Takes up a thread again that was settled.</summary>
internal sealed class ReopenThread(HubDbContext db, CommentDesk desk, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(string kind, Guid documentId, Guid threadId, int version, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var found = await desk.ThreadAsync(opened.Value, threadId, version, stop);
        if (!found.Succeeded || !found.Value.IsResolved)
        {
            return found.Succeeded ? new CommentThreadOpen() : found;
        }

        found.Value.Reopen(clock.GetUtcNow());
        audit.Record(by, "comment.reopened", CommentDesk.Subject(opened.Value), null, new { thread = threadId });
        db.Raise(new CommentsReopened(kind, documentId, threadId, by.Id));
        return await desk.SaveAsync(stop);
    }
}
