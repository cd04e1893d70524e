using ContentHub.Data;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Takes a delivered publication back. What cannot be taken back stays Delivered, with the reason.</summary>
internal sealed class WithdrawOne(HubDbContext db, Ledger ledger, Backoff backoff, IOptions<PublishingOptions> options, TimeProvider clock, ILogger<WithdrawOne> log)
{
    public async Task HandleAsync(Delivery delivery, CancellationToken stop)
    {
        var publication = delivery.Publication;
        var outcome = await AskAsync(delivery, stop);
        if (outcome.Kind is OutcomeKind.Withdrawn or OutcomeKind.NotThere)
        {
            publication.Withdrawn(outcome.Message);
            db.Raise(new PublicationWithdrawn(publication.Id, publication.PostId, publication.ChannelKind));
        }
        else if (outcome.Kind is OutcomeKind.Rejected or OutcomeKind.Reauthorize || publication.LookUps + 1 >= options.Value.MostLookUps)
        {
            publication.StaysThere($"Not withdrawn, it is still there. {outcome.Message}");
        }
        else
        {
            publication.Wait(outcome.RetryAt ?? clock.GetUtcNow() + backoff.LookUp(publication.LookUps), outcome.Message);
        }

        ledger.Write(publication, AttemptStep.Withdrawn, outcome, delivery.Secrets);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<DeliveryOutcome> AskAsync(Delivery delivery, CancellationToken stop)
    {
        try
        {
            return await delivery.Service.WithdrawAsync(
                delivery.Post, delivery.Connection, delivery.Ticket ?? new DeliveryTicket("{}"), delivery.Publication.RemoteId ?? "", stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "{Channel} could not withdraw {Publication}", delivery.Connection, delivery.Publication.Id);
            return new DeliveryOutcome(OutcomeKind.Unknown, "Withdrawing failed on our side; it is tried again");
        }
    }
}
