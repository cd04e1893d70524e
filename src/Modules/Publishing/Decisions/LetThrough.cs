using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Decisions;

/// <summary>One publication passes the hold of everything outbound: now if it was held already, else at its time.</summary>
internal sealed class LetThrough(DecidePublication decide, TimeProvider clock)
{
    public Task<Result> HandleAsync(Decision decision, Actor by, CancellationToken stop) =>
        decide.HandleAsync(decision, by, PublishingPermissions.Stop, AttemptStep.Released, "publication.let-through", LetGo, stop);

    /// <summary>What is held for another reason is not this decision's to release.</summary>
    private Result LetGo(Publication publication) => publication.HeldFor is HoldReason.Crisis or HoldReason.Rehearsal
        ? publication.Release(clock.GetUtcNow())
        : publication.LetThrough(clock.GetUtcNow());
}
