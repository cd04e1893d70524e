using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ContentHub.Publishing.OAuth;

/// <summary>Random words, their hashes, and what is encrypted at rest for signing in at networks.</summary>
internal sealed class OAuthSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ContentHub.Publishing.OAuth");

    /// <summary>256 bits, in characters that an address takes: also a PKCE verifier (43 characters, RFC 7636).</summary>
    public static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    /// <summary>PKCE S256.</summary>
    public static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    public string Seal(string text) => protector.Protect(text);

    /// <summary>Null when the keys that encrypted it are gone.</summary>
    public string? Open(string sealedText)
    {
        try
        {
            return protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
