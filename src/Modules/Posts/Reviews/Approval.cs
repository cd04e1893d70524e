namespace ContentHub.Posts.Reviews;

/// <summary>A signature: this person approved exactly this hash. Never changed, never deleted.</summary>
internal sealed class Approval
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid RevisionId { get; init; }

    public required string Hash { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}
