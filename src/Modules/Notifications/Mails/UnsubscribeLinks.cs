using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ContentHub.Notifications.Mails;

/// <summary>Signed links that end a person's mails without signing in. They can do nothing else, so they do not lapse.</summary>
internal sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ContentHub.Notifications.Unsubscribe");

    public Uri For(Uri home, Guid person) => new(home, $"hub/notifications/stop?for={protector.Protect(person.ToString("N"))}");

    /// <summary>Null for a link that was not made here.</summary>
    public Guid? PersonOf(string? token)
    {
        try
        {
            return token is { Length: > 0 and < 1000 } && Guid.TryParseExact(protector.Unprotect(token), "N", out var person) ? person : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
