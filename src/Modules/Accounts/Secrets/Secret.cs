using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContentHub.Accounts.Secrets;

/// <summary>What a link, a token or the setup page proves a person by. Shown once; only its hash is kept.</summary>
internal static class Secret
{
    /// <summary>256 random bits, so a plain hash of it can't be searched.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
