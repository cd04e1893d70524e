namespace ContentHub.Guests.Invitations;

/// <summary>A mail that went to a guest: an answer names it, and a decision records it.</summary>
internal sealed class SentMail
{
    public const int LongestMessageId = 320;
    public const int LongestText = 8000;

    /// <summary>The first part of its Message-ID.</summary>
    public required Guid Id { get; init; }

    public required Guid InvitationId { get; init; }

    /// <summary>As it went out, without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>As it went out but for the link's secret and the code, so that an answer's own words can be told from it.</summary>
    public required string Text { get; init; }

    /// <summary>It carried a code, no link.</summary>
    public required bool IsCode { get; init; }

    public required DateTimeOffset At { get; init; }
}
