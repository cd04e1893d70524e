using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Called when a document is deleted for good: its comments go with it. The audit log keeps what happened.</summary>
internal sealed class ForgetComments(HubDbContext db)
{
    public async Task HandleAsync(string kind, Guid documentId, CancellationToken stop)
    {
        var threads = db.Set<CommentThread>().Where(t => t.Kind == kind && t.DocumentId == documentId).Select(t => t.Id);
        var comments = db.Set<Comment>().Where(c => threads.Contains(c.ThreadId)).Select(c => c.Id);
        await db.Set<CommentMention>().Where(m => comments.Contains(m.CommentId)).ExecuteDeleteAsync(stop);
        await db.Set<CommentCall>().Where(c => threads.Contains(c.ThreadId)).ExecuteDeleteAsync(stop);
        await db.Set<Comment>().Where(c => threads.Contains(c.ThreadId)).ExecuteDeleteAsync(stop);
        await db.Set<CommentAnchor>().Where(a => a.Kind == kind && a.DocumentId == documentId).ExecuteDeleteAsync(stop);
        await db.Set<CommentThread>().Where(t => t.Kind == kind && t.DocumentId == documentId).ExecuteDeleteAsync(stop);
    }
}
