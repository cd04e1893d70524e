namespace ContentHub.Guests.Invitations;

/// <summary>A mail that came in as an answer. Kept so that the same mail counts once, and so that what was not taken can be seen.</summary>
internal sealed class AnswerMail
{
    public const int LongestReason = 400;
    public const int LongestWords = 20_000;

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of its Message-ID, or of what else tells mails apart when it has none.</summary>
    public required string Key { get; init; }

    public required string MessageId { get; init; }

    public required Guid InvitationId { get; init; }

    public required Guid PostId { get; init; }

    /// <summary>The address that it says it is from.</summary>
    public required string From { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why it was not taken; empty when it became a comment.</summary>
    public required string Refused { get; init; }

    /// <summary>What it says, when it was not taken: for the person who invited. Empty when it became a comment.</summary>
    public required string Words { get; init; }

    /// <summary>What the receiving server found out about the sender: <c>spf=pass dkim=none</c>; empty when it says nothing.</summary>
    public required string Proof { get; init; }

    public Guid? ThreadId { get; init; }
}
