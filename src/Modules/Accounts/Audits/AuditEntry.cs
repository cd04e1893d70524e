namespace ContentHub.Accounts.Audits;

/// <summary>One line of the audit log. Written once; nothing here changes or deletes it, and the database refuses to.</summary>
internal sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Where from: an address, <c>token:name</c> or <c>system</c>.</summary>
    public required string From { get; init; }

    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string SubjectTitle { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
