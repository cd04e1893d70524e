using ContentHub.Data;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>
/// Prepare, save the ticket with the mark "sent", send, save the answer. Whatever moment the process dies at, the next owner of the
/// lease can tell what is known.
/// </summary>
internal sealed class SendOne(
    HubDbContext db, ReadStops stops, SettleOutcome settle, StopDelivery stopping, Ledger ledger, ICrashPoint crash, IOptions<PublishingOptions> options, TimeProvider clock, ILogger<SendOne> log)
{
    public async Task HandleAsync(Delivery delivery, string owner, CancellationToken stop)
    {
        var publication = delivery.Publication;
        await StartAsync(delivery, owner, stop);
        crash.At(CrashMoment.Started, publication.Id);

        var (ticket, refusal) = await PrepareAsync(delivery, stop);
        crash.At(CrashMoment.Prepared, publication.Id);
        if (ticket is null)
        {
            await settle.AfterPrepareAsync(delivery, refusal!, stop);
            return;
        }

        // Uploading may have taken a while: the last moment at which a hold or a rehearsal still counts.
        var stopped = await stops.NowAsync(stop);
        if (stopped.Holding(publication) is { } held)
        {
            await stopping.ForHoldAsync(publication, held, stop);
            return;
        }

        if (stopped.Rehearsal is not null)
        {
            await stopping.ForRehearsalAsync(publication, stop);
            return;
        }

        publication.MarkSent(ticket, clock.GetUtcNow());
        ledger.Write(publication, AttemptStep.Prepared, "Keys chosen and saved");
        ledger.Write(publication, AttemptStep.Sent, $"Sent to {delivery.Channel.Row.Name}, try {publication.Attempts}");
        await db.SaveChangesAsync(stop);
        crash.At(CrashMoment.MarkedSent, publication.Id);

        var outcome = await SendAsync(delivery, ticket, stop);
        crash.At(CrashMoment.Answered, publication.Id);
        // What the network said must be kept even when this instance is shutting down.
        await settle.AfterSendAsync(delivery, outcome, CancellationToken.None);
        crash.At(CrashMoment.Saved, publication.Id);
    }

    private async Task StartAsync(Delivery delivery, string owner, CancellationToken stop)
    {
        var publication = delivery.Publication;
        delivery.Earlier = delivery.Channel.Description.CanUpdate ? await EarlierAsync(publication, stop) : null;
        publication.Start(delivery.Earlier is not null, owner, clock.GetUtcNow() + options.Value.Lease);
        ledger.Write(publication, AttemptStep.Claimed, $"Try {publication.Attempts} begins");
        await db.SaveChangesAsync(stop);
    }

    private async Task<EarlierDelivery?> EarlierAsync(Publication publication, CancellationToken stop)
    {
        var there = await db.Set<Publication>().AsNoTracking()
            .Where(p => p.PostId == publication.PostId && p.ChannelId == publication.ChannelId && p.State == DeliveryState.Delivered)
            .Select(p => new { p.RemoteId, p.Url, p.Ticket, p.RevisionNumber }).ToListAsync(stop);
        return there.MaxBy(p => p.RevisionNumber) is { } last ? new EarlierDelivery(last.RemoteId, last.Url, last.Ticket is { } json ? new DeliveryTicket(json) : null) : null;
    }

    private async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(Delivery delivery, CancellationToken stop)
    {
        try
        {
            return await delivery.Service.PrepareAsync(delivery.Post, delivery.Connection, delivery.Ticket, stop);
        }
        catch (Exception problem) when (!stop.IsCancellationRequested)
        {
            log.LogError(problem, "{Channel} could not prepare {Publication}", delivery.Connection, delivery.Publication.Id);
            return (null, new DeliveryOutcome(OutcomeKind.RetryAt, "Preparing failed on our side; it is tried again"));
        }
    }

    private async Task<DeliveryOutcome> SendAsync(Delivery delivery, DeliveryTicket ticket, CancellationToken stop)
    {
        try
        {
            return await delivery.Service.SendAsync(delivery.Post, delivery.Connection, ticket, stop);
        }
        catch (Exception problem)
        {
            log.LogError(problem, "{Channel} gave no clear answer for {Publication}", delivery.Connection, delivery.Publication.Id);
            return new DeliveryOutcome(OutcomeKind.Unknown, "Sent, but the answer did not arrive; it is being looked up");
        }
    }
}
