using System.Buffers.Text;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Sessions;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Profiles;

/// <param name="Id">Credential id in base64url.</param>
internal sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt, bool BackedUp);

internal sealed class PasskeyList(CurrentPerson current, UserManager<AppUser> people)
{
    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(Actor by) => await current.FindAsync(by) is not { } person
        ? []
        : [.. (await people.GetPasskeysAsync(person)).OrderBy(p => p.CreatedAt)
            .Select(p => new PasskeyRow(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt, p.IsBackedUp))];
}

/// <summary>Keeps the passkey that the browser has made.</summary>
internal sealed class AddPasskey(CurrentPerson current, UserManager<AppUser> people, HubSignIn signIn)
{
    private const int Most = 20;

    public async Task<Result> HandleAsync(string credential, string name, Actor by, CancellationToken stop)
    {
        if (name.Trim().Length is 0 or > 60)
        {
            return new PasskeyNameOutOfRange();
        }

        var person = await current.FindAsync(by);
        if (person is null)
        {
            return new NotThere("person");
        }

        if ((await people.GetPasskeysAsync(person)).Count >= Most)
        {
            return new TooManyPasskeys();
        }

        var made = await PasskeyAnswer.TryAsync(() => signIn.PerformPasskeyAttestationAsync(credential));
        if (made is not { Succeeded: true })
        {
            return new PasskeyNotAccepted(made?.Failure?.Message ?? "The request is too old. Try again.");
        }

        made.Passkey.Name = name.Trim();
        await people.AddOrUpdatePasskeyAsync(person, made.Passkey);
        await current.ChangedAsync(person, "person.passkey-added", by, stop, new { made.Passkey.Name });
        return Result.Done;
    }
}

internal sealed class RenamePasskey(CurrentPerson current, UserManager<AppUser> people)
{
    public async Task<Result> HandleAsync(string id, string name, Actor by, CancellationToken stop)
    {
        if (name.Trim().Length is 0 or > 60)
        {
            return new PasskeyNameOutOfRange();
        }

        var person = await current.FindAsync(by);
        if (person is null || !Base64Url.IsValid(id) || await people.GetPasskeyAsync(person, Base64Url.DecodeFromChars(id)) is not { } passkey)
        {
            return new NotThere("passkey");
        }

        passkey.Name = name.Trim();
        await people.AddOrUpdatePasskeyAsync(person, passkey);
        await current.ChangedAsync(person, "person.passkey-renamed", by, stop, new { passkey.Name });
        return Result.Done;
    }
}

internal sealed class RemovePasskey(CurrentPerson current, UserManager<AppUser> people)
{
    public async Task<Result> HandleAsync(string id, Actor by, CancellationToken stop)
    {
        var person = await current.FindAsync(by);
        if (person is null || !Base64Url.IsValid(id) || await people.GetPasskeyAsync(person, Base64Url.DecodeFromChars(id)) is not { } passkey)
        {
            return new NotThere("passkey");
        }

        await people.RemovePasskeyAsync(person, passkey.CredentialId);
        await current.ChangedAsync(person, "person.passkey-removed", by, stop, new { passkey.Name });
        return Result.Done;
    }
}
