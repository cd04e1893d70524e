using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Decisions;

/// <summary>Lets something go on that was held; its own time counts, or now when that has passed.</summary>
internal sealed class ReleaseHeld(DecidePublication decide, TimeProvider clock)
{
    public Task<Result> HandleAsync(Decision decision, Actor by, CancellationToken stop) =>
        decide.HandleAsync(decision, by, PublishingPermissions.Schedule, AttemptStep.Released, "publication.released", p => LetGo(p, by), stop);

    /// <summary>A hold of everything is not passed by whoever may only schedule.</summary>
    private Result LetGo(Publication publication, Actor by) => publication.HeldFor is HoldReason.Crisis && !by.Can(PublishingPermissions.Stop)
        ? new NotYours(PublishingPermissions.Stop)
        : publication.Release(clock.GetUtcNow());
}
