namespace ContentHub.Posts.Checks;

/// <summary>Somebody read a finding of a check and said why it may stay. It is not shown as open again.</summary>
internal sealed class Waiver
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    /// <summary>Of the finding: <c>check.alt-missing</c>.</summary>
    public required string Code { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>What the finding said then.</summary>
    public required string Message { get; init; }

    public required string Reason { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}
