using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Access;

/// <summary>Removes one of the administrators' own roles that nobody has any more.</summary>
internal sealed class DeleteRole(HubDbContext db, AuditLog audit)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var role = await db.Set<AppRole>().FirstOrDefaultAsync(r => r.Id == id, stop);
        if (role is null)
        {
            return new NotThere("role");
        }

        if (role.BuiltIn is not null)
        {
            return new RoleBuiltIn(role.Name!);
        }

        if (await db.Set<IdentityUserRole<Guid>>().CountAsync(u => u.RoleId == id, stop) is > 0 and var people)
        {
            return new RoleInUse(people);
        }

        db.Remove(role);
        audit.Record(by, "role.deleted", new AuditSubject("role", id, role.Name!), before: new { role.Name });
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }
}
