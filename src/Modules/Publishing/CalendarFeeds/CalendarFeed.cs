using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContentHub.Publishing.CalendarFeeds;

internal enum FeedKind
{
    /// <summary>What the person themselves wrote.</summary>
    Person,
    Team,
    Channel,
}

/// <summary>An address that a calendar program subscribes to. Whoever knows it reads what its owner may read now, and no more.</summary>
internal sealed class CalendarFeed
{
    public const int MostEach = 20;

    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    public required FeedKind Kind { get; init; }

    /// <summary>The team or the channel; the owner themselves for their own feed.</summary>
    public required Guid TargetId { get; init; }

    /// <summary>SHA-256 of the token, hex. The token itself is shown once and kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>256 random bits: a plain hash can be looked up but never searched.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
