using ContentHub.Data;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Turns a channel's answer into the publication's next state, its ledger line and its event, in one save.</summary>
internal sealed class SettleOutcome(
    HubDbContext db, ChannelBook channels, AfterDelivery after, Ledger ledger, Backoff backoff, IOptions<PublishingOptions> options, TimeProvider clock)
{
    /// <summary>Nothing was sent yet: an unclear answer only means trying again.</summary>
    public Task AfterPrepareAsync(Delivery delivery, DeliveryOutcome refusal, CancellationToken stop) =>
        SaveAsync(delivery, refusal.Kind is OutcomeKind.Rejected or OutcomeKind.Reauthorize ? refusal : refusal with { Kind = OutcomeKind.RetryAt }, AttemptStep.Answered, stop);

    public Task AfterSendAsync(Delivery delivery, DeliveryOutcome outcome, CancellationToken stop) =>
        SaveAsync(delivery, outcome, AttemptStep.Answered, stop);

    public Task AfterLookUpAsync(Delivery delivery, DeliveryOutcome outcome, CancellationToken stop) =>
        SaveAsync(delivery, outcome, AttemptStep.Reconciled, stop);

    private async Task SaveAsync(Delivery delivery, DeliveryOutcome outcome, AttemptStep step, CancellationToken stop)
    {
        var publication = delivery.Publication;
        await ApplyAsync(delivery, outcome, stop);
        ledger.Write(publication, step, outcome, delivery.Secrets);
        await db.SaveChangesAsync(stop);
        if (outcome.Kind is OutcomeKind.Delivered)
        {
            await NoteSuccessAsync(delivery.Channel.Row, stop);
            await after.WakeWaitingAsync(publication, stop);
        }
        else if (outcome.Kind is OutcomeKind.Reauthorize)
        {
            await channels.NoteAsync(publication.ChannelId, outcome.Message, null, stop);
        }
    }

    /// <summary>Once a minute is enough to see that a channel works.</summary>
    private async Task NoteSuccessAsync(Channel channel, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (channel.Trouble.Length > 0 || channel.LastSuccessAt is not { } last || now - last > TimeSpan.FromMinutes(1))
        {
            await channels.NoteAsync(channel.Id, "", now, stop);
        }
    }

    private async Task ApplyAsync(Delivery delivery, DeliveryOutcome outcome, CancellationToken stop)
    {
        var (publication, now) = (delivery.Publication, clock.GetUtcNow());
        switch (outcome.Kind)
        {
            case OutcomeKind.Delivered:
                publication.Deliver(outcome, now);
                await after.ReplaceEarlierAsync(delivery, stop);
                db.Raise(new PublicationDelivered(publication.Id, publication.PostId, publication.RevisionId, publication.ChannelKind, publication.Url));
                break;
            case OutcomeKind.Pending:
                Pend(publication, outcome, now);
                break;
            case OutcomeKind.RetryAt or OutcomeKind.NotThere:
                TryAgain(publication, outcome, now);
                break;
            case OutcomeKind.Reauthorize when publication.InFlight:
                publication.Hold(HoldReason.SignedOut, outcome.Message);
                db.Raise(new PublicationHeld(publication.Id, publication.PostId, publication.ChannelKind, outcome.Message));
                break;
            case OutcomeKind.Rejected:
                Fail(publication, outcome.Message);
                break;
            case OutcomeKind.Unknown or OutcomeKind.Withdrawn or OutcomeKind.Reauthorize:
                StayUnknown(publication, outcome.Message, now);
                break;
        }
    }

    private void Pend(Publication publication, DeliveryOutcome outcome, DateTimeOffset now)
    {
        if (publication.State is DeliveryState.Pending && publication.LookUps >= options.Value.MostLookUps * 4)
        {
            publication.LoseTrack(null, "The network has been processing it for very long: look there yourself and settle it");
            return;
        }

        if (publication.State is DeliveryState.Unknown)
        {
            publication.LookAgain(outcome.RetryAt ?? now + backoff.LookUp(publication.LookUps), outcome.Message);
            return;
        }

        publication.Pend(outcome.RetryAt ?? now + backoff.LookUp(publication.LookUps), outcome.Message);
    }

    /// <summary>
    /// The network's own time is honoured; otherwise the pause doubles. What was certainly not there after one try waits for nothing:
    /// usually an instance died, and the network is well.
    /// </summary>
    private void TryAgain(Publication publication, DeliveryOutcome outcome, DateTimeOffset now)
    {
        if (publication.Attempts >= options.Value.MostAttempts)
        {
            Fail(publication, $"{outcome.Message} (tried {publication.Attempts} times)");
            return;
        }

        if (publication.State is DeliveryState.Pending)
        {
            publication.LoseTrack(now, outcome.Message);
        }

        var pause = outcome.Kind is OutcomeKind.NotThere && publication.Attempts == 1 ? backoff.LookUp(0) : backoff.Retry(publication.Attempts);
        var until = outcome.RetryAt is { } named && named > now ? named : now + pause;
        publication.Postpone(until, outcome.Message);
    }

    private void Fail(Publication publication, string message)
    {
        publication.Reject(message);
        db.Raise(new PublicationFailed(publication.Id, publication.PostId, publication.ChannelKind, message));
    }

    /// <summary>Looked up with growing pauses; after the last one it is a person's turn and nothing is sent again.</summary>
    private void StayUnknown(Publication publication, string message, DateTimeOffset now)
    {
        if (publication.State is DeliveryState.Unknown)
        {
            var last = publication.LookUps + 1 >= options.Value.MostLookUps;
            publication.LookAgain(last ? null : now + backoff.LookUp(publication.LookUps + 1), message);
            return;
        }

        publication.LoseTrack(now + backoff.LookUp(0), message);
    }
}
