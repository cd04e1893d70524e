using System.Text.Encodings.Web;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Profiles;

/// <param name="Key">For typing: groups of four.</param>
/// <param name="Address">For the app: <c>otpauth://</c>.</param>
internal sealed record AuthenticatorKey(string Key, string Address);

/// <summary>Shown once; each opens the account once when the phone is lost.</summary>
internal sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Starts setting up an authenticator app: the same key until it is confirmed.</summary>
internal sealed class ShowAuthenticatorKey(CurrentPerson current, UserManager<AppUser> people, ISettings settings)
{
    public async Task<Result<AuthenticatorKey>> HandleAsync(Actor by, CancellationToken stop)
    {
        var person = await current.FindAsync(by);
        if (person is null)
        {
            return new NotThere("person");
        }

        if (person.TwoFactorEnabled)
        {
            return new AuthenticatorAlreadyOn();
        }

        var key = await people.GetAuthenticatorKeyAsync(person);
        if (string.IsNullOrEmpty(key))
        {
            await people.ResetAuthenticatorKeyAsync(person);
            await current.ChangedAsync(person, "person.authenticator-started", by, stop);
            key = await people.GetAuthenticatorKeyAsync(person);
        }

        var issuer = UrlEncoder.Default.Encode((await settings.CompanyAsync(stop)).CompanyName);
        var address = $"otpauth://totp/{issuer}:{UrlEncoder.Default.Encode(person.Email!)}?secret={key}&issuer={issuer}&digits=6&period=30";
        return new AuthenticatorKey(string.Join(' ', key!.Chunk(4).Select(c => new string(c))), address);
    }
}

/// <summary>Turns the second step on when the app shows the right code. Answers the recovery codes, once.</summary>
internal sealed class ConfirmAuthenticator(CurrentPerson current, UserManager<AppUser> people)
{
    public async Task<Result<RecoveryCodes>> HandleAsync(string code, Actor by, CancellationToken stop)
    {
        var person = await current.FindAsync(by);
        if (person is null)
        {
            return new NotThere("person");
        }

        if (person.TwoFactorEnabled)
        {
            return new AuthenticatorAlreadyOn();
        }

        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await people.VerifyTwoFactorTokenAsync(person, people.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            return new AuthenticatorCodeWrong();
        }

        await people.SetTwoFactorEnabledAsync(person, true);
        var codes = new RecoveryCodes([.. await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 10) ?? []]);
        await current.ChangedAsync(person, "person.authenticator-on", by, stop);
        return codes;
    }
}

/// <summary>Turns the second step off, for the current password.</summary>
internal sealed class RemoveAuthenticator(CurrentPerson current, UserManager<AppUser> people)
{
    public async Task<Result> HandleAsync(string password, Actor by, CancellationToken stop)
    {
        var person = await current.FindAsync(by);
        if (person is null || !await people.CheckPasswordAsync(person, password))
        {
            return new CurrentPasswordWrong();
        }

        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        await current.ChangedAsync(person, "person.authenticator-off", by, stop);
        return Result.Done;
    }
}

/// <summary>Ten new recovery codes; the old ones stop working.</summary>
internal sealed class NewRecoveryCodes(CurrentPerson current, UserManager<AppUser> people)
{
    public async Task<Result<RecoveryCodes>> HandleAsync(string password, Actor by, CancellationToken stop)
    {
        var person = await current.FindAsync(by);
        if (person is null || !await people.CheckPasswordAsync(person, password))
        {
            return new CurrentPasswordWrong();
        }

        var codes = new RecoveryCodes([.. await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 10) ?? []]);
        await current.ChangedAsync(person, "person.recovery-codes-made", by, stop);
        return codes;
    }
}
