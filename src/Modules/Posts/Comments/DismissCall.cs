using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Comments;

/// <summary>Clears one's own row of the home page. What is cleared already is cleared; somebody else's rows are out of reach.</summary>
internal sealed class DismissCall(HubDbContext db)
{
    public async Task<Result> HandleAsync(string kind, Guid documentId, Guid threadId, Actor by, CancellationToken stop)
    {
        await db.Set<CommentCall>().Where(c => c.PersonId == by.Id && c.ThreadId == threadId && c.Kind == kind && c.DocumentId == documentId).ExecuteDeleteAsync(stop);
        return Result.Done;
    }
}
