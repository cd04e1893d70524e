using System.Security.Claims;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.People;
using Microsoft.AspNetCore.Identity;

namespace ContentHub.Accounts.Sessions;

/// <summary>A session cookie carries the person's id and stamp and nothing else that could grow old.</summary>
internal sealed class SessionPrincipal : IUserClaimsPrincipalFactory<AppUser>
{
    public Task<ClaimsPrincipal> CreateAsync(AppUser user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.UserName ?? ""));
        identity.AddClaim(new Claim(HubClaims.Stamp, user.SecurityStamp ?? ""));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
