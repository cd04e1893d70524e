using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using BuiltInRoles = ContentHub.Kernel.People.Roles;

namespace ContentHub.Accounts.Access;

/// <summary>Makes the built-in roles in a new database and gives permissions that are new in this version to their default roles.</summary>
internal sealed class PrepareRoles(HubDbContext db, IEnumerable<Module> modules, Ids ids, ILookupNormalizer normalizer) : IDataPreparation
{
    public async Task PrepareAsync(CancellationToken stop)
    {
        var known = await db.Set<KnownPermission>().Select(p => p.Permission).ToHashSetAsync(stop);
        var fresh = modules.SelectMany(m => m.Permissions).DistinctBy(p => p.Name).Where(p => !known.Contains(p.Name)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var roles = await RolesAsync(known.Count == 0, stop);
        foreach (var permission in fresh)
        {
            db.Add(new KnownPermission { Permission = permission.Name });
            db.AddRange(roles.Where(r => permission.DefaultRoles.Contains(r.BuiltIn))
                .Select(r => new RolePermission { RoleId = r.Id, Permission = permission.Name }));
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task<List<AppRole>> RolesAsync(bool isNew, CancellationToken stop)
    {
        var roles = await db.Set<AppRole>().Where(r => r.BuiltIn != null).ToListAsync(stop);
        if (isNew)
        {
            List<AppRole> made = [.. BuiltInRoles.All.Except(roles.Select(r => r.BuiltIn)).Select(name => new AppRole
            {
                Id = ids.New(),
                Name = name,
                NormalizedName = normalizer.NormalizeName(name),
                BuiltIn = name,
                ConcurrencyStamp = ids.New().ToString(),
            })];
            db.AddRange(made);
            roles.AddRange(made);
        }

        return roles;
    }
}
