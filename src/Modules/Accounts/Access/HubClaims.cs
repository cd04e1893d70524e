using System.Security.Claims;

namespace ContentHub.Accounts.Access;

/// <summary>Claims of a session or token. Permissions are never among them: they are read fresh from the roles.</summary>
internal static class HubClaims
{
    public const string Stamp = "hub:stamp";
    public const string Token = "hub:token";
    public const string Scope = "hub:scope";

    public static Guid? PersonId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
