using ContentHub.Accounts.Access;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Staff;

internal sealed class ActiveActors(HubDbContext db) : IActors
{
    private const int Most = 500;

    public async Task<IReadOnlyList<Actor>> ActiveAsync(CancellationToken stop)
    {
        var people = await db.Set<AppUser>().AsNoTracking().Where(u => u.DeactivatedAt == null)
            .OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Most).Select(u => new { u.Id, u.Name, u.TimeZone }).ToListAsync(stop);
        var roles = (await db.Set<IdentityUserRole<Guid>>().ToListAsync(stop)).ToLookup(r => r.UserId, r => r.RoleId);
        var allowed = (await db.Set<RolePermission>().AsNoTracking().ToListAsync(stop)).ToLookup(p => p.RoleId, p => p.Permission);
        return [.. people.Select(p => new Actor
        {
            Id = p.Id,
            Name = p.Name,
            TimeZone = p.TimeZone,
            Permissions = roles[p.Id].SelectMany(role => allowed[role]).ToHashSet(),
        })];
    }

    public async Task<Actor?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<AppUser>().AsNoTracking().Where(u => u.Id == id && u.DeactivatedAt == null).Select(u => new { u.Name, u.TimeZone }).FirstOrDefaultAsync(stop) is not { } person)
        {
            return null;
        }

        var allowed = await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == id)
            .Join(db.Set<RolePermission>(), role => role.RoleId, permission => permission.RoleId, (_, permission) => permission.Permission).ToListAsync(stop);
        return new Actor { Id = id, Name = person.Name, TimeZone = person.TimeZone, Permissions = allowed.ToHashSet() };
    }
}
