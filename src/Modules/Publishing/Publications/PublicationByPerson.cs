using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>What people do to a publication. The use case has asked for the permission; the table decides the rest.</summary>
internal sealed partial class Publication
{
    public Result Cancel(string message) => Told(Move(PublicationEvent.Cancel), message);

    public Result Reschedule(LocalSchedule schedule)
    {
        if (EndsAt <= schedule.At)
        {
            return new MovedPastItsEnd();
        }

        var moved = Move(PublicationEvent.Reschedule);
        if (moved.Succeeded)
        {
            (DueAt, CountsFrom, WakeAt, LocalTime, Zone) = (schedule.At, schedule.At, schedule.At, schedule.Local, schedule.Zone);
            (Attempts, LookUps, Message) = (0, 0, "Planned");
        }

        return moved;
    }

    public Result Release(DateTimeOffset now) => GoOn(PublicationEvent.Release, now, "Released");

    /// <summary>Not held yet: it will pass a hold of everything at its time.</summary>
    public Result LetThrough(DateTimeOffset now)
    {
        if (State is not (DeliveryState.Planned or DeliveryState.RetryAt))
        {
            return new NotFromThisState(State, "letting it through");
        }

        (LetThroughAt, Message) = (now, "Passes the hold of everything outbound");
        Version++;
        return Result.Done;
    }

    public Result Retry(DateTimeOffset now) => GoOn(PublicationEvent.Retry, now, "Tried again by a person");

    public Result SettleThere(string url, DateTimeOffset now)
    {
        var moved = Told(Move(PublicationEvent.SettleThere), "A person found it there");
        if (moved.Succeeded)
        {
            Arrive(RemoteId, url, now);
        }

        return moved;
    }

    public Result SettleNotThere(DateTimeOffset now)
    {
        var moved = Told(Move(PublicationEvent.SettleNotThere), "A person found that it is not there; it is sent again");
        if (moved.Succeeded)
        {
            (WakeAt, SentAt, CountsFrom, Attempts) = (now, null, now, 0);
        }

        return moved;
    }

    public Result GiveUp() => Told(Move(PublicationEvent.GiveUp), "A person gave it up");

    public Result BeginWithdraw(DateTimeOffset now)
    {
        var moved = Told(Move(PublicationEvent.Withdraw), "Being withdrawn");
        if (moved.Succeeded)
        {
            (WakeAt, LookUps) = (now, 0);
        }

        return moved;
    }

    /// <summary>Planned again; due at its own time, or now when that has passed: a person's word beats the overdue policy.</summary>
    private Result GoOn(PublicationEvent on, DateTimeOffset now, string message)
    {
        var wasStopped = HeldFor is HoldReason.Crisis;
        var moved = Told(Move(on), message);
        if (moved.Succeeded)
        {
            CountsFrom = DueAt > now ? DueAt : now;
            (WakeAt, Attempts, LookUps) = (CountsFrom, 0, 0);
            LetThroughAt = wasStopped ? now : LetThroughAt;
        }

        return moved;
    }

    private Result Told(Result moved, string message)
    {
        if (moved.Succeeded)
        {
            Message = message;
        }

        return moved;
    }
}
