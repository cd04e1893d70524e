using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Access;

/// <param name="Id">Null for a new role.</param>
/// <param name="Version">The stamp that the administrator looked at.</param>
internal sealed record RoleInput(Guid? Id, string Name, IReadOnlyCollection<string> Permissions, string Version);

/// <summary>Adds a role, or changes its name and what it allows. In force at everyone's next request.</summary>
internal sealed class SaveRole(HubDbContext db, AdministratorGuard guard, IEnumerable<Module> modules, AuditLog audit, AccessCache access, ILookupNormalizer normalizer, Ids ids)
{
    public async Task<Result<Guid>> HandleAsync(RoleInput input, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var name = input.Name.Trim();
        if (name.Length is 0 or > 60)
        {
            return new RoleNameOutOfRange();
        }

        var id = input.Id ?? ids.New();
        var result = await guard.CommitAsync(() => ChangeAsync(id, name, input, by, stop), stop);
        access.Forget(Guid.Empty);
        return result.Succeeded ? id : Result<Guid>.Refused(result.Errors);
    }

    private async Task<Result> ChangeAsync(Guid id, string name, RoleInput input, Actor by, CancellationToken stop)
    {
        var normalized = normalizer.NormalizeName(name);
        if (await db.Set<AppRole>().AnyAsync(r => r.NormalizedName == normalized && r.Id != id, stop))
        {
            return new RoleNameTaken(name);
        }

        var role = input.Id is null ? Add(id) : await db.Set<AppRole>().FirstOrDefaultAsync(r => r.Id == id, stop);
        if (role is null)
        {
            return new NotThere("role");
        }

        if (role.BuiltIn is not null && role.Name != name)
        {
            return new RoleBuiltIn(role.Name!);
        }

        var rows = await db.Set<RolePermission>().Where(p => p.RoleId == id).ToListAsync(stop);
        var before = new { role.Name, Permissions = Sorted(rows.Select(r => r.Permission)) };
        SetPermissions(id, rows, input.Permissions);
        db.Entry(role).Property(r => r.ConcurrencyStamp).OriginalValue = input.Id is null ? role.ConcurrencyStamp : input.Version;
        (role.Name, role.NormalizedName, role.ConcurrencyStamp) = (name, normalized, ids.New().ToString());
        audit.Record(by, input.Id is null ? "role.added" : "role.changed", new AuditSubject("role", id, name),
            input.Id is null ? null : before, new { Name = name, Permissions = Sorted(input.Permissions) });
        db.Raise(new AccessChanged(Guid.Empty));
        return Result.Done;
    }

    private AppRole Add(Guid id)
    {
        var role = new AppRole { Id = id, ConcurrencyStamp = "new" };
        db.Add(role);
        return role;
    }

    private void SetPermissions(Guid id, List<RolePermission> rows, IReadOnlyCollection<string> wanted)
    {
        var known = modules.SelectMany(m => m.Permissions).Select(p => p.Name).ToHashSet();
        db.RemoveRange(rows.Where(r => known.Contains(r.Permission) && !wanted.Contains(r.Permission)));
        db.AddRange(wanted.Where(known.Contains).Distinct().Except(rows.Select(r => r.Permission))
            .Select(p => new RolePermission { RoleId = id, Permission = p }));
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
