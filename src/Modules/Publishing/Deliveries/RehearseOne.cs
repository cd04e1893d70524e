using ContentHub.Publishing.Publications;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Deliveries;

/// <summary>In a rehearsal: writes down what would have been sent, call by call, and holds the publication.</summary>
internal sealed class RehearseOne(StopDelivery stopping, Ledger ledger, ILogger<RehearseOne> log)
{
    public async Task HandleAsync(Delivery delivery, CancellationToken stop)
    {
        var (publication, secrets) = (delivery.Publication, delivery.Secrets);
        try
        {
            var rehearsal = await delivery.Service.RehearseAsync(delivery.Post, delivery.Connection, stop);
            foreach (var call in rehearsal.Calls)
            {
                ledger.Rehearse(publication, $"Would be sent to {delivery.Channel.Row.Name}", call, secrets);
            }
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "{Channel} could not rehearse {Publication}", delivery.Connection, publication.Id);
            ledger.Write(publication, AttemptStep.Rehearsed, "Rehearsing failed on our side: sending it would probably fail too");
        }

        await stopping.ForRehearsalAsync(publication, stop);
    }
}
