using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Steps;

internal enum DecisionKind
{
    Agreed,

    /// <summary>An optional review was skipped, with a reason; stands for all steps that were left.</summary>
    Skipped,

    /// <summary>An earlier "yes" stands, because only small things changed since: a record of its own for the new text.</summary>
    Kept,
}

/// <summary>Somebody decided a step for exactly one hash. Never changed.</summary>
internal sealed class StepDecision
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid PolicyVersionId { get; init; }

    public required int Step { get; init; }

    public required string StepName { get; init; }

    public required DecisionKind Kind { get; init; }

    public required Guid RevisionId { get; init; }

    public required string Hash { get; init; }

    public required Guid ById { get; init; }

    /// <summary>In whose place, besides their own: those who are away, who passed it on, or who were late.</summary>
    public required IReadOnlyList<Guid> Covers { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The approval that ended the review says all of it: nobody else's place, no skipped step.</summary>
    public required bool ToldByMove { get; init; }

    /// <summary>The "yes" that stands, for <see cref="DecisionKind.Kept"/>.</summary>
    public Guid? KeptFromId { get; init; }

    /// <summary>What changed since that "yes".</summary>
    public IReadOnlyList<ClassedEdit> Edits { get; init; } = [];

    /// <summary>A "yes" that stands, as it is written down when the review ends.</summary>
    public StepDecision For(Guid id, Guid round, Guid revision, DateTimeOffset at) => new()
    {
        Id = id,
        PostId = PostId,
        RoundId = round,
        PolicyVersionId = PolicyVersionId,
        Step = Step,
        StepName = StepName,
        Kind = DecisionKind.Kept,
        RevisionId = revision,
        Hash = Hash,
        ById = ById,
        Covers = Covers,
        Note = "",
        At = at,
        ToldByMove = false,
        KeptFromId = KeptFromId,
        Edits = Edits,
    };
}

/// <summary>Somebody who was asked passed their decision on to somebody else. Never changed.</summary>
internal sealed class StepDelegation
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid RoundId { get; init; }

    public required int Step { get; init; }

    public required string StepName { get; init; }

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }
}
