using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Decisions;

/// <summary>Takes something off the plan that was not sent yet.</summary>
internal sealed class CancelPublication(DecidePublication decide)
{
    public Task<Result> HandleAsync(Decision decision, Actor by, CancellationToken stop) =>
        decide.HandleAsync(decision, by, PublishingPermissions.Schedule, AttemptStep.Cancelled, "publication.cancelled", p => p.Cancel("Cancelled"), stop, onlyStops: true);
}
