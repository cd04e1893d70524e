using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>What the delivery machine does to a publication.</summary>
internal sealed partial class Publication
{
    /// <summary>Begins a try; the lease stays with the owner.</summary>
    public void Start(bool update, string owner, DateTimeOffset leaseUntil)
    {
        Must(update ? PublicationEvent.StartUpdate : PublicationEvent.Start);
        Attempts++;
        LookUps = 0;
        SentAt = null;
        (LeaseOwner, LeaseUntil, WakeAt) = (owner, leaseUntil, leaseUntil);
        Message = update ? "Being updated" : "Being sent";
    }

    /// <summary>Saved before the call that cannot be taken back: from here on a crash is a detected unknown, and the keys are known.</summary>
    public void MarkSent(DeliveryTicket ticket, DateTimeOffset now)
    {
        (Ticket, SentAt) = (ticket.Json, now);
        Version++;
    }

    public void Deliver(DeliveryOutcome outcome, DateTimeOffset now)
    {
        Must(PublicationEvent.Delivered);
        Arrive(outcome.RemoteId, outcome.Url, now);
        Message = outcome.Message;
    }

    public void Pend(DateTimeOffset askAt, string message)
    {
        if (State != DeliveryState.Pending)
        {
            Must(PublicationEvent.Pending);
            LookUps = 0;
        }

        LookAgain(askAt, message);
    }

    public void Postpone(DateTimeOffset until, string message)
    {
        Must(PublicationEvent.Postponed);
        SentAt = null;
        (WakeAt, Message) = (until, message);
    }

    public void LoseTrack(DateTimeOffset? lookAt, string message)
    {
        Must(PublicationEvent.LostTrack);
        LookUps = 0;
        (WakeAt, Message) = (lookAt, message);
    }

    /// <summary>One more look-up brought nothing; null when it is now a person's turn.</summary>
    public void LookAgain(DateTimeOffset? at, string message)
    {
        LookUps++;
        Rest(at, message);
    }

    public void Reject(string message)
    {
        Must(PublicationEvent.Rejected);
        SentAt = null;
        Message = message;
    }

    public void Hold(HoldReason reason, string message)
    {
        Must(InFlight ? PublicationEvent.HeldBack : PublicationEvent.Hold);
        (HeldFor, Message, SentAt) = (reason, message, null);
    }

    /// <summary>Stays in its state and is looked at again then: waiting for the own site, or for the next try to withdraw.</summary>
    public void Rest(DateTimeOffset? until, string message)
    {
        (LeaseOwner, LeaseUntil, WakeAt, Message) = (null, null, until, message);
        Version++;
    }

    public void Wait(DateTimeOffset until, string message)
    {
        LookUps++;
        Rest(until, message);
    }

    public void Withdrawn(string message)
    {
        Must(PublicationEvent.WithdrawDone);
        Message = message;
    }

    public void StaysThere(string message)
    {
        Must(PublicationEvent.WithdrawRefused);
        Message = message;
    }

    public void ReplaceBy(int revisionNumber)
    {
        Must(PublicationEvent.Replaced);
        Message = $"Replaced by revision {revisionNumber}";
    }

    /// <summary>Keeps the lease over a move that is followed by more work.</summary>
    public void HoldLease(string owner, DateTimeOffset until) => (LeaseOwner, LeaseUntil, WakeAt) = (owner, until, until);

    /// <summary>The reason for holding it has ended by itself; the overdue policy still counts from the due time.</summary>
    public void Resume(DateTimeOffset now)
    {
        Must(PublicationEvent.Release);
        (WakeAt, Message, Attempts, LookUps) = (DueAt > now ? DueAt : now, "Planned", 0, 0);
    }

    private void Arrive(string? remoteId, string? url, DateTimeOffset now) =>
        (DeliveredAt, RemoteId, Url, LookUps, WakeAt) = (now, remoteId, url, 0, EndsAt);
}
