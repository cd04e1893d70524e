using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Staff;

/// <summary>Someone comes back: they sign in as before. What was handed over stays where it is; tokens stay revoked.</summary>
internal sealed class ReactivatePerson(HubDbContext db, AuditLog audit, AccessCache access)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManagePeople))
        {
            return new NotYours(AccountsPermissions.ManagePeople);
        }

        var person = await db.Set<AppUser>().FirstOrDefaultAsync(u => u.Id == id, stop);
        if (person is null)
        {
            return new NotThere("person");
        }

        if (person.DeactivatedAt is null)
        {
            return new StillActive(person.Name);
        }

        person.DeactivatedAt = null;
        person.EndSessions();
        audit.Record(by, "person.reactivated", person.AsSubject());
        db.Raise(new ProfileChanged(id));
        db.Raise(new AccessChanged(id));
        await db.SaveChangesAsync(stop);
        access.Forget(id);
        return Result.Done;
    }
}

internal sealed record StillActive(string Name)
    : Error("people.still-active", $"{Name} is active.", ErrorKind.Conflict);
