using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContentHub.Accounts.Tokens;

/// <summary>A personal access token for the API. Only its hash is kept; the token itself is shown once.</summary>
internal sealed class AccessToken
{
    public const string Prefix = "chub_";

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256, lower-case hex. The token is 256 random bits, so a plain hash can't be searched.</summary>
    public required string Hash { get; init; }

    /// <summary>Names of permissions; what it may do is their intersection with what its person may do at that moment.</summary>
    public required List<string> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public static string NewSecret() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
