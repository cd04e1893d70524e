using System.Security.Cryptography;
using System.Text;

namespace ContentHub.Guests.Invitations;

/// <summary>Six digits that were mailed to the guest, with the answer that they shall seal. Only their hash is kept.</summary>
internal sealed class GuestCode
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    public const int MostTries = 5;
    public const int LongestNote = 4000;

    public required Guid Id { get; init; }

    public required Guid InvitationId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Tries { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public required bool Agrees { get; init; }

    /// <summary>The name that the guest gave.</summary>
    public required string Name { get; init; }

    public required string Note { get; init; }

    /// <summary>The mail that carried it.</summary>
    public required Guid MailId { get; init; }

    public bool IsOver(DateTimeOffset now) => UsedAt is not null || Tries >= MostTries || At + Lasts <= now;

    public static string New() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The key is the salt: the same digits have another hash each time.</summary>
    public static string HashOf(Guid id, string digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id:N}:{digits}")));

    public bool Fits(string digits) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(Id, digits)));
}
