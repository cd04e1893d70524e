using System.Security.Claims;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.People;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Sessions;

/// <summary>A passkey is two factors in one: the device and what unlocks it. No password, no second step.</summary>
internal sealed class SignInWithPasskey(HubSignIn signIn, UserManager<AppUser> people, TryLimiter limiter, AuditLog audit, HubDbContext db)
{
    public async Task<Result> HandleAsync(string credential, Actor by, CancellationToken stop)
    {
        if (!limiter.Take(by.From))
        {
            return new TooManyTries();
        }

        var answer = await PasskeyAnswer.TryAsync(() => signIn.PerformPasskeyAssertionAsync(credential));
        if (answer is not { Succeeded: true } || !await signIn.CanSignInAsync(answer.User) || await people.IsLockedOutAsync(answer.User))
        {
            return new PasskeyRefused();
        }

        limiter.GiveBack(by.From);
        await people.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await signIn.SignInWithClaimsAsync(answer.User, isPersistent: false, [new Claim("amr", "passkey")]);
        audit.Record(by with { Id = answer.User.Id, Name = answer.User.Name }, "person.signed-in", answer.User.AsSubject(), after: new { passkey = answer.Passkey.Name });
        await db.SaveChangesAsync(stop);
        return Result.Done;
    }
}
