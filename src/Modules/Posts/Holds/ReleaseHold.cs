using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Holds;

/// <summary>Gives a document back on leaving. Somebody else's hold is left alone.</summary>
internal sealed class ReleaseHold(HubDbContext db)
{
    public async Task<Result> HandleAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        await db.Set<Hold>().Where(h => h.Kind == kind && h.DocumentId == id && h.PersonId == by.Id).ExecuteDeleteAsync(stop);
        return Result.Done;
    }
}
