using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>One's own comment with its thread, for changing it: another person's is named, another document's is not there.</summary>
internal sealed class OwnComment(HubDbContext db, CommentDesk desk)
{
    public async Task<Result<(OpenDocument Open, CommentThread Thread, Comment Comment)>> FindAsync(
        string kind, Guid documentId, Guid threadId, Guid commentId, int version, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<(OpenDocument, CommentThread, Comment)>.Refused(opened.Errors);
        }

        if (await db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == commentId && c.ThreadId == threadId, stop) is not { } comment)
        {
            return new NotThere("comment");
        }

        var thread = await desk.ThreadAsync(opened.Value, threadId, version, stop);
        return (thread.Succeeded, comment) switch
        {
            (false, _) => Result<(OpenDocument, CommentThread, Comment)>.Refused(thread.Errors),
            (_, var c) when c.AuthorId != by.Id => new CommentNotYourOwn(),
            (_, { DeletedAt: not null }) => new CommentDeleted(),
            _ => (opened.Value, thread.Value, comment),
        };
    }
}
