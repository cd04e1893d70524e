using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Decisions;

/// <summary>A person mended the cause of a failure: it is planned again, with the same keys.</summary>
internal sealed class RetryPublication(DecidePublication decide, TimeProvider clock)
{
    public Task<Result> HandleAsync(Decision decision, Actor by, CancellationToken stop) =>
        decide.HandleAsync(decision, by, PublishingPermissions.Retry, AttemptStep.Retried, "publication.retried", p => p.Retry(clock.GetUtcNow()), stop);
}
