namespace ContentHub.Guests.Invitations;

/// <summary>A mail that went to a guest: an answer names it, and a decision records it.</summary>
internal sealed class SentMail
{
    public const int LongestMessageId = 320;

    /// <summary>The first part of its Message-ID.</summary>
    public required Guid Id { get; init; }

    public required Guid InvitationId { get; init; }

    /// <summary>As it went out, without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>It carried a code, no link.</summary>
    public required bool IsCode { get; init; }

    public required DateTimeOffset At { get; init; }
}
