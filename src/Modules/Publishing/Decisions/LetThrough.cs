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

    private Result LetGo(Publication publication) => publication.State is DeliveryState.Held
        ? publication.Release(clock.GetUtcNow())
        : publication.LetThrough(clock.GetUtcNow());
}
