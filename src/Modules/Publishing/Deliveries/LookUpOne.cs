using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Reads the remote account: is it there? Never sends.</summary>
internal sealed class LookUpOne(SettleOutcome settle, ILogger<LookUpOne> log)
{
    public async Task HandleAsync(Delivery delivery, CancellationToken stop)
    {
        // A mark without a ticket cannot be: the ticket is saved before the mark. Should it happen, a person decides.
        var outcome = delivery.Ticket is { } ticket
            ? await AskAsync(delivery, ticket, stop)
            : new DeliveryOutcome(OutcomeKind.Unknown, "Nothing is known of what was sent; look there yourself and settle it");
        await settle.AfterLookUpAsync(delivery, outcome, stop);
    }

    private async Task<DeliveryOutcome> AskAsync(Delivery delivery, DeliveryTicket ticket, CancellationToken stop)
    {
        try
        {
            return await delivery.Service.FollowUpAsync(delivery.Post, delivery.Connection, ticket, stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "{Channel} could not look up {Publication}", delivery.Connection, delivery.Publication.Id);
            var kind = delivery.Publication.State is DeliveryState.Pending ? OutcomeKind.Pending : OutcomeKind.Unknown;
            return new DeliveryOutcome(kind, "Looking it up failed on our side; it is looked up again");
        }
    }
}
