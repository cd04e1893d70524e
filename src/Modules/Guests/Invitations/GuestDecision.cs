namespace ContentHub.Guests.Invitations;

/// <summary>What a guest said of a revision, sealed with a code. Rows never change: another decision is another row, and the last one counts.</summary>
internal sealed class GuestDecision
{
    public required Guid Id { get; init; }

    public required Guid InvitationId { get; init; }

    public required Guid PostId { get; init; }

    public required Guid RevisionId { get; init; }

    public required int Revision { get; init; }

    public required string Hash { get; init; }

    public required bool Agrees { get; init; }

    /// <summary>The name that the guest gave.</summary>
    public required string Name { get; init; }

    /// <summary>The address that the code was mailed to.</summary>
    public required string Email { get; init; }

    public required string Note { get; init; }

    /// <summary>Message-ID of the invitation that was sent last.</summary>
    public required string InvitationMail { get; init; }

    /// <summary>Message-ID of the mail with the code.</summary>
    public required string CodeMail { get; init; }

    public required DateTimeOffset At { get; init; }
}
