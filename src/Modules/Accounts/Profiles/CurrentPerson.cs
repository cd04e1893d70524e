using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Sessions;
using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Profiles;

/// <summary>What every change of one's own sign-in ends with: a trace, other sessions ended, this one kept.</summary>
internal sealed class CurrentPerson(UserManager<AppUser> people, HubSignIn signIn, HubDbContext db, AuditLog audit, AccessCache access, IHttpContextAccessor context)
{
    public async Task<AppUser?> FindAsync(Actor by) => await people.FindByIdAsync(by.Id.ToString());

    public async Task ChangedAsync(AppUser person, string action, Actor by, CancellationToken stop, object? after = null)
    {
        audit.Record(by, action, person.AsSubject(), after: after);
        db.Raise(new AccessChanged(person.Id));
        await db.SaveChangesAsync(stop);
        access.Forget(person.Id);
        await StayAsync(by);
    }

    /// <summary>Gives this session the new stamp.</summary>
    public async Task StayAsync(Actor by)
    {
        if (context.HttpContext?.User.PersonId() == by.Id && await FindAsync(by) is { } person)
        {
            await signIn.RefreshSignInAsync(person);
        }
    }
}
