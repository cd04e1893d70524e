using ContentHub.Accounts.Access;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Sessions;

/// <summary>Takes the token of the mailed link. A new password ends every session and the pause after wrong tries.</summary>
internal sealed class SetNewPassword(UserManager<AppUser> people, TryLimiter limiter, AuditLog audit, HubDbContext db, AccessCache access)
{
    public async Task<Result> HandleAsync(Guid id, string token, string password, Actor by, CancellationToken stop)
    {
        if (!limiter.Take("new-password:" + by.From))
        {
            return new TooManyTries();
        }

        var person = await people.FindByIdAsync(id.ToString());
        if (person is null or { DeactivatedAt: not null })
        {
            return new LinkOver();
        }

        var result = await people.ResetPasswordAsync(person, token, password);
        if (!result.Succeeded)
        {
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken)) ? new LinkOver() : PasswordTooWeak.From(result);
        }

        await people.SetLockoutEndDateAsync(person, null);
        await people.ResetAccessFailedCountAsync(person);
        audit.Record(by with { Id = person.Id, Name = person.Name }, "person.password-changed", person.AsSubject());
        db.Raise(new AccessChanged(person.Id));
        await db.SaveChangesAsync(stop);
        access.Forget(person.Id);
        limiter.GiveBack("new-password:" + by.From);
        return Result.Done;
    }
}

internal sealed record LinkOver()
    : Error("password.link-over", "This link is not valid any more. Ask for a new one.", ErrorKind.Conflict);
