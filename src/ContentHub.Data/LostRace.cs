using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Data;

/// <summary>Two people changed the same rows, or both were the first: the second is told.</summary>
public static class LostRace
{
    /// <param name="db">With the changes; without them after a refusal.</param>
    /// <param name="to">Who was faster, as a sentence begins with it.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Done, or <see cref="SomeoneWasFaster"/>.</returns>
    public static async Task<Result> SaveOrLoseAsync(this HubDbContext db, string to, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new SomeoneWasFaster(to);
        }
    }
}
