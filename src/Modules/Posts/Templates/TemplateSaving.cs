using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Templates;

internal static class TemplateSaving
{
    /// <summary>Two people changed the same template, or both were the first to change one of the hub's: the second is told.</summary>
    public static async Task<Result<Guid>> SavedAsync(this HubDbContext db, Guid id, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return id;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new SomeoneWasFaster("Somebody else");
        }
    }
}
