using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Access;

/// <summary>Saves a change of people or roles only if somebody can still manage people afterwards. One such change at a time.</summary>
internal sealed class AdministratorGuard(HubDbContext db)
{
    /// <param name="change">Changes tracked entities or executes updates; must not commit. What it refuses is rolled back.</param>
    public async Task<Result> CommitAsync(Func<Task<Result>> change, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.IsPostgres)
        {
            // Two administrators who demote each other at the same moment must not both succeed. SQLite has one writer anyway.
            await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7206118)", stop);
        }

        var result = await change();
        if (!result.Succeeded)
        {
            return result;
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SomeoneWasFaster("Another administrator");
        }

        if (!await SomeoneManagesPeopleAsync(stop))
        {
            return new LastAdministrator();
        }

        await transaction.CommitAsync(stop);
        return Result.Done;
    }

    private Task<bool> SomeoneManagesPeopleAsync(CancellationToken stop) => db.Set<AppUser>().Where(u => u.DeactivatedAt == null)
        .Join(db.Set<IdentityUserRole<Guid>>(), u => u.Id, r => r.UserId, (_, r) => r.RoleId)
        .Join(db.Set<RolePermission>().Where(p => p.Permission == AccountsPermissions.ManagePeople.Name), id => id, p => p.RoleId, (id, _) => id)
        .AnyAsync(stop);
}

internal sealed record LastAdministrator()
    : Error("people.last-administrator", "Nobody could manage people any more after this. Give another active person the right first.", ErrorKind.Conflict);
