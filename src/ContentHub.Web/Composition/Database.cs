using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Web.Composition;

/// <summary>Brings the database to this version.</summary>
public static class Database
{
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>().Database;
        // Migrating compares the whole model with its snapshot even when there is nothing to do: most of a start would go into it.
        if ((await db.GetPendingMigrationsAsync(stop)).Any())
        {
            await db.MigrateAsync(stop);
        }

        foreach (var preparation in scope.ServiceProvider.GetServices<IDataPreparation>())
        {
            await preparation.PrepareAsync(stop);
        }
    }
}
