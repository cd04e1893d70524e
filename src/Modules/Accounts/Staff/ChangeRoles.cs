using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Invitations;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Profiles;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Staff;

/// <summary>Gives a person other roles. Their sessions end, so that nobody works on with a page that offers what is no longer theirs.</summary>
internal sealed class ChangeRoles(HubDbContext db, AdministratorGuard guard, AuditLog audit, AccessCache access, CurrentPerson current)
{
    /// <param name="version">The stamp that the administrator looked at.</param>
    public async Task<Result> HandleAsync(Guid id, IReadOnlyCollection<Guid> roleIds, string version, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var result = await guard.CommitAsync(() => ChangeAsync(id, roleIds, version, by, stop), stop);
        access.Forget(id);
        if (result.Succeeded && id == by.Id)
        {
            await current.StayAsync(by);
        }

        return result;
    }

    private async Task<Result> ChangeAsync(Guid id, IReadOnlyCollection<Guid> roleIds, string version, Actor by, CancellationToken stop)
    {
        var person = await db.Set<AppUser>().FirstOrDefaultAsync(u => u.Id == id, stop);
        if (person is null)
        {
            return new NotThere("person");
        }

        var roles = await db.Set<AppRole>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Name!, stop);
        var wanted = roleIds.Where(roles.ContainsKey).Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new RolesMissing();
        }

        var rows = await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == id).ToListAsync(stop);
        db.RemoveRange(rows.Where(r => !wanted.Contains(r.RoleId)));
        db.AddRange(wanted.Except(rows.Select(r => r.RoleId)).Select(r => new IdentityUserRole<Guid> { UserId = id, RoleId = r }));
        db.Entry(person).Property(u => u.ConcurrencyStamp).OriginalValue = version;
        person.EndSessions();
        audit.Record(by, "person.roles-changed", person.AsSubject(), Names(rows.Select(r => r.RoleId)), Names(wanted));
        db.Raise(new AccessChanged(id));
        return Result.Done;

        object Names(IEnumerable<Guid> of) => new { Roles = of.Select(r => roles[r]).Order(StringComparer.Ordinal) };
    }
}
