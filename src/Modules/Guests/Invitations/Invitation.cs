namespace ContentHub.Guests.Invitations;

/// <summary>A personal link to exactly one revision of a post. Only the hash of its secret is kept.</summary>
internal sealed class Invitation
{
    public const int LongestEmail = 254;
    public const int LongestName = 100;
    public const int LongestWords = 1000;
    public const int MostDays = 90;
    public const int UsualDays = 14;

    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid RevisionId { get; init; }

    /// <summary>Number of the revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Hash of the revision.</summary>
    public required string Hash { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    /// <summary>What the inviter says in the mail; may be empty.</summary>
    public required string Words { get; init; }

    /// <summary>Nobody approves the post before this guest agreed.</summary>
    public bool Waits { get; set; }

    public required Guid InvitedById { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>SHA-256 of the link's secret, lower-case hex. Sending again makes a new one.</summary>
    public required string LinkHash { get; set; }

    /// <summary>Names the invitation in the address that answers go to. Opens nothing: the sender's address counts.</summary>
    public required string ReplyKey { get; init; }

    /// <summary>Null while no mail went out.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last mail did not go out; empty when it did.</summary>
    public string MailTrouble { get; set; } = "";

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; set; }

    public bool IsOver(DateTimeOffset now) => RevokedAt is not null || ExpiresAt <= now;

    /// <summary>The same person is the same address, however it is written.</summary>
    public bool IsFor(string address) => string.Equals(Email, address, StringComparison.OrdinalIgnoreCase);
}
