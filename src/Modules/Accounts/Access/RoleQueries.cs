using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Access;

internal sealed record RoleRow(Guid Id, string Name, bool BuiltIn, int People, int Permissions);

internal sealed record RoleView(Guid Id, string Name, bool BuiltIn, int People, string Version, IReadOnlyList<string> Permissions);

internal sealed class RoleQueries(HubDbContext db)
{
    public async Task<Result<RoleRow[]>> ListAsync(Actor by, CancellationToken stop) => !by.Can(AccountsPermissions.ManagePeople)
        ? new NotYours(AccountsPermissions.ManagePeople)
        : await db.Set<AppRole>().AsNoTracking().OrderBy(r => r.BuiltIn == null).ThenBy(r => r.Name)
            .Select(r => new RoleRow(r.Id, r.Name!, r.BuiltIn != null,
                db.Set<IdentityUserRole<Guid>>().Count(u => u.RoleId == r.Id), db.Set<RolePermission>().Count(p => p.RoleId == r.Id)))
            .ToArrayAsync(stop);

    public async Task<Result<RoleView>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var role = await db.Set<AppRole>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop);
        if (role is null)
        {
            return new NotThere("role");
        }

        var people = await db.Set<IdentityUserRole<Guid>>().CountAsync(u => u.RoleId == id, stop);
        var permissions = await db.Set<RolePermission>().Where(p => p.RoleId == id).Select(p => p.Permission).ToListAsync(stop);
        return new RoleView(id, role.Name!, role.BuiltIn is not null, people, role.ConcurrencyStamp ?? "", permissions);
    }
}
