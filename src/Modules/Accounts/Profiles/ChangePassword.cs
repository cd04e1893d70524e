using ContentHub.Accounts.People;
using ContentHub.Accounts.Sessions;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Profiles;

/// <summary>A new password in exchange for the current one; every other session ends.</summary>
internal sealed class ChangePassword(CurrentPerson current, UserManager<AppUser> people, TryLimiter limiter)
{
    public async Task<Result> HandleAsync(string old, string @new, Actor by, CancellationToken stop)
    {
        if (!limiter.Take("password:" + by.Id))
        {
            return new TooManyTries();
        }

        var person = await current.FindAsync(by);
        if (person is null)
        {
            return new NotThere("person");
        }

        var result = await people.ChangePasswordAsync(person, old, @new);
        if (!result.Succeeded)
        {
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) ? new CurrentPasswordWrong() : PasswordTooWeak.From(result);
        }

        limiter.GiveBack("password:" + by.Id);
        await current.ChangedAsync(person, "person.password-changed", by, stop);
        return Result.Done;
    }
}
