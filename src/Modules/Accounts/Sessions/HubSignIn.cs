using ContentHub.Accounts.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Accounts.Sessions;

/// <summary>Identity's sign-in; people who left can't.</summary>
internal sealed class HubSignIn(
    UserManager<AppUser> people, IHttpContextAccessor context, IUserClaimsPrincipalFactory<AppUser> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<AppUser> confirmation)
    : SignInManager<AppUser>(people, context, principals, options, log, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(AppUser user) => Task.FromResult(user.DeactivatedAt is null);
}
