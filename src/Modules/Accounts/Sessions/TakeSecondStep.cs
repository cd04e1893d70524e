using ContentHub.Accounts.Audits;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Sessions;

/// <summary>The code of the authenticator app, or a recovery code instead. Wrong ones count towards the pause.</summary>
internal sealed class TakeSecondStep(HubSignIn signIn, UserManager<AppUser> people, TryLimiter limiter, AuditLog audit, HubDbContext db)
{
    public async Task<Result> HandleAsync(string? code, string? recoveryCode, Actor by, CancellationToken stop)
    {
        if (!limiter.Take(by.From))
        {
            return new TooManyTries();
        }

        var person = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (person is null)
        {
            return new SecondStepOver();
        }

        var recovers = !string.IsNullOrWhiteSpace(recoveryCode);
        var result = recovers
            ? await RecoverAsync(person, recoveryCode!.Trim())
            : await signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            limiter.GiveBack(by.From);
        }

        var who = result.Succeeded ? by with { Id = person.Id, Name = person.Name } : by;
        audit.Record(who, result.Succeeded ? "person.signed-in" : "person.second-step-failed", person.AsSubject(), after: new { recoveryCode = recovers });
        await db.SaveChangesAsync(stop);
        return (result.Succeeded, recovers) switch
        {
            (true, _) => Result.Done,
            (false, true) => new RecoveryCodeRefused(),
            (false, false) => new SecondStepRefused(),
        };
    }

    private async Task<SignInResult> RecoverAsync(AppUser person, string code)
    {
        // Identity lets recovery codes be tried during a pause and does not count them; here they count like every other try.
        if (!await signIn.CanSignInAsync(person) || await people.IsLockedOutAsync(person))
        {
            return SignInResult.LockedOut;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await people.AccessFailedAsync(person);
        }

        return result;
    }

    private static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));
}
