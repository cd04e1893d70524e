using ContentHub.Accounts.Audits;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Sessions;

internal enum SignInStep
{
    Done,

    /// <summary>The password was right; now the code of the authenticator app.</summary>
    SecondStep,
}

/// <summary>Address and password. The answer to every failure is the same and takes the same time.</summary>
internal sealed class SignInPerson(HubSignIn signIn, UserManager<AppUser> people, Nobody nobody, TryLimiter limiter, AuditLog audit, HubDbContext db)
{
    public async Task<Result<SignInStep>> HandleAsync(string email, string password, bool remember, Actor by, CancellationToken stop)
    {
        if (!limiter.Take(by.From))
        {
            return new TooManyTries();
        }

        var person = await people.FindByEmailAsync(email.Trim());
        if (person is null)
        {
            nobody.Check(password);
            return new SignInRefused();
        }

        var result = await signIn.PasswordSignInAsync(person, password, remember, lockoutOnFailure: true);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            limiter.GiveBack(by.From);
        }

        await RecordAsync(person, result, by, stop);
        return result switch
        {
            { Succeeded: true } => SignInStep.Done,
            { RequiresTwoFactor: true } => SignInStep.SecondStep,
            _ => new SignInRefused(),
        };
    }

    private async Task RecordAsync(AppUser person, SignInResult result, Actor by, CancellationToken stop)
    {
        if (result.RequiresTwoFactor)
        {
            return;
        }

        var who = result.Succeeded ? by with { Id = person.Id, Name = person.Name } : by;
        audit.Record(who, result.Succeeded ? "person.signed-in" : result.IsLockedOut ? "person.sign-in-paused" : "person.sign-in-failed", person.AsSubject());
        await db.SaveChangesAsync(stop);
    }
}
