namespace ContentHub.Accounts.Invitations;

/// <summary>A link by which one person may join, once and for seven days. Only the hash of its secret is kept.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required List<Guid> RoleIds { get; init; }

    public required string Hash { get; init; }

    public required Guid InvitedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; set; }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && ExpiresAt > now;
}
