using ContentHub.Accounts.Access;
using ContentHub.Accounts.People;
using ContentHub.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ContentHub.Accounts.Sessions;

/// <summary>Identity's store on the hub's context. Authenticator keys are stored encrypted, recovery codes hashed.</summary>
internal sealed class HubUserStore(HubDbContext db, IdentityErrorDescriber describer, IDataProtectionProvider protection)
    : UserStore<AppUser, AppRole, HubDbContext, Guid, IdentityUserClaim<Guid>, IdentityUserRole<Guid>, IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>, IdentityRoleClaim<Guid>, IdentityUserPasskey<Guid>>(db, describer)
{
    private readonly IDataProtector keys = protection.CreateProtector("accounts.authenticator");

    public override Task SetAuthenticatorKeyAsync(AppUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(AppUser user, CancellationToken cancellationToken)
    {
        var stored = await base.GetAuthenticatorKeyAsync(user, cancellationToken);
        return stored is null ? null : keys.Unprotect(stored);
    }

    public override Task ReplaceCodesAsync(AppUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(AppUser user, string code, CancellationToken cancellationToken)
    {
        // Identity takes a code away by writing the rest back through ReplaceCodesAsync, which would hash them twice.
        return RedeemHashedAsync(user, Hash(code), cancellationToken);
    }

    private async Task<bool> RedeemHashedAsync(AppUser user, string hash, CancellationToken stop)
    {
        const string Provider = "[AspNetUserStore]";
        const string Name = "RecoveryCodes";
        var left = (await GetTokenAsync(user, Provider, Name, stop) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(hash))
        {
            return false;
        }

        await SetTokenAsync(user, Provider, Name, string.Join(';', left), stop);
        return true;
    }

    private static string Hash(string code) => Secrets.Secret.HashOf(code.Trim().ToUpperInvariant());
}
