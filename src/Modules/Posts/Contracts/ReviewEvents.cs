using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Contracts;

/// <summary>A review waits for other people now: submitted, or the step before was satisfied.</summary>
/// <param name="Step">Name of the step, as the policy calls it.</param>
/// <param name="AskedIds">Who may decide it when it was reached, at most 50; deputies of those who are away included.</param>
/// <param name="DueAt">Null when there is no hurry.</param>
public sealed record ReviewStepReached(Guid PostId, string Step, IReadOnlyList<Guid> AskedIds, DateTimeOffset? DueAt) : DomainEvent
{
    /// <summary>Set when it is the author who is asked, at last: this person changed what the post says.</summary>
    public Guid? ChangedById { get; init; }
}

/// <summary>A step was not decided in time.</summary>
/// <param name="AskedIds">Who is late.</param>
/// <param name="EscalatedToIds">Who may decide it from now on too; empty when the policy names nobody.</param>
public sealed record ReviewOverdue(Guid PostId, string Step, IReadOnlyList<Guid> AskedIds, IReadOnlyList<Guid> EscalatedToIds, DateTimeOffset DueAt) : DomainEvent;

/// <summary>Somebody who was asked passed the decision on.</summary>
public sealed record ReviewDelegated(Guid PostId, string Step, Guid FromId, Guid ToId) : DomainEvent;
