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
        if (db.GetMigrations().Any())
        {
            await db.MigrateAsync(stop);
        }
        else
        {
            await db.EnsureCreatedAsync(stop);
        }

        foreach (var preparation in scope.ServiceProvider.GetServices<IDataPreparation>())
        {
            await preparation.PrepareAsync(stop);
        }
    }
}
