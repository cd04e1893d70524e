using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContentHub.Guests.Invitations;

/// <summary>The secret of a link: 256 random bits, so that a plain hash of it can be looked up but never searched.</summary>
internal static class Secret
{
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Part of an address: letters of any case would not survive every mail server.</summary>
    public static string NewReplyKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}
