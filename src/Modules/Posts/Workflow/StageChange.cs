using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Workflow;

/// <summary>One line of a post's history; never changed.</summary>
internal sealed class StageChange
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required PostAction Action { get; init; }

    public required PostStage From { get; init; }

    public required PostStage To { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the person said with it; empty when nothing.</summary>
    public required string Note { get; init; }

    /// <summary>The revision that the move is about, where there is one.</summary>
    public required Guid? RevisionId { get; init; }
}
