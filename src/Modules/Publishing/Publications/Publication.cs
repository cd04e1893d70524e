using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Publications;

/// <summary>
/// An approved revision on its way to one channel. <see cref="WakeAt"/> is the only thing that the claim looks at: the due time,
/// the next try, the next look-up, or the end of the lease while somebody works on it.
/// </summary>
internal sealed partial class Publication
{
    public Guid Id { get; private init; }

    public Guid PostId { get; private init; }

    public Guid RevisionId { get; private init; }

    public int RevisionNumber { get; private init; }

    /// <summary>The revision's title, so that lists need no second look-up.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Whose post it is: people who may not read everybody's drafts see their own.</summary>
    public Guid AuthorId { get; set; }

    public Guid ChannelId { get; private init; }

    public string ChannelKind { get; private init; } = "";

    /// <summary>Whose own account it goes out on; null on the company's channels. A channel never changes hands, so it is kept here.</summary>
    public Guid? OwnerId { get; private init; }

    public DeliveryState State { get; private set; }

    public HoldReason HeldFor { get; private set; }

    /// <summary>Intended instant; actual times are <see cref="SentAt"/> and <see cref="DeliveredAt"/>.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The wall time that was chosen. A wall time has no offset, so this is the one plain DateTime.</summary>
    public DateTime LocalTime { get; private set; }

    public string Zone { get; private set; } = "UTC";

    public int OverdueHours { get; private set; }

    /// <summary>From when lateness counts for the overdue policy: the due time, or a person's "go on".</summary>
    public DateTimeOffset CountsFrom { get; private set; }

    public DateTimeOffset? WakeAt { get; private set; }

    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Sends of the current run of tries.</summary>
    public int Attempts { get; private set; }

    /// <summary>Look-ups or waits since the last send.</summary>
    public int LookUps { get; private set; }

    /// <summary>What the channel chose before the first send.</summary>
    public string? Ticket { get; private set; }

    /// <summary>The mark that is saved before the irreversible call; null again when it is known that nothing arrived.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public string? RemoteId { get; private set; }

    public string? Url { get; private set; }

    /// <summary>Waits until the own site has the post and its permalink answers.</summary>
    public bool NeedsSite { get; private init; }

    public Guid ScheduledById { get; set; }

    public string Message { get; private set; } = "";

    /// <summary>Number of the last ledger line.</summary>
    public int Lines { get; private set; }

    /// <summary>Number of the last line that is sealed; kept by the sealing job outside the version.</summary>
    public int Sealed { get; private set; }

    /// <summary>When a person let it go on: it passes a hold of everything that began before.</summary>
    public DateTimeOffset? LetThroughAt { get; private set; }

    /// <summary>How it follows the time of its post: see <see cref="Following"/>.</summary>
    public string Follows { get; private set; } = "";

    /// <summary>When it is taken down again by itself; null when it stays.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public int Version { get; private set; }

    public int NextLine() => ++Lines;

    public bool InFlight => State is DeliveryState.Sending or DeliveryState.Updating;

    private Result Move(PublicationEvent on)
    {
        if (PublicationMoves.Find(State, on) is not { } row)
        {
            return new NotFromThisState(State, on.ToString());
        }

        State = row.To;
        HeldFor = HoldReason.None;
        (LeaseOwner, LeaseUntil, WakeAt) = (null, null, null);
        Version++;
        return Result.Done;
    }

    /// <summary>For moves of the machine itself: an impossible one is a bug.</summary>
    private void Must(PublicationEvent on)
    {
        if (!Move(on).Succeeded)
        {
            throw new InvalidOperationException($"{on} from {State}");
        }
    }

    public static Publication Plan(PlanOf plan, LocalSchedule schedule, DateTimeOffset now, Guid by) => new()
    {
        Id = plan.Id,
        PostId = plan.PostId,
        RevisionId = plan.RevisionId,
        RevisionNumber = plan.RevisionNumber,
        Title = plan.Title,
        AuthorId = plan.AuthorId,
        ChannelId = plan.ChannelId,
        ChannelKind = plan.ChannelKind,
        OwnerId = plan.OwnerId,
        NeedsSite = plan.NeedsSite,
        OverdueHours = plan.OverdueHours,
        Follows = plan.Follows,
        EndsAt = plan.EndsAt,
        State = DeliveryState.Planned,
        DueAt = schedule.At,
        CountsFrom = schedule.At,
        WakeAt = schedule.At,
        LocalTime = schedule.Local,
        Zone = schedule.Zone,
        ScheduledById = by,
        CreatedAt = now,
        Message = "Planned",
        Version = 1,
    };
}

/// <summary>What is planned, apart from the time.</summary>
internal sealed record PlanOf(
    Guid Id, Guid PostId, Guid RevisionId, int RevisionNumber, string Title, Guid AuthorId, Guid ChannelId, string ChannelKind, bool NeedsSite, int OverdueHours, string Follows = "", DateTimeOffset? EndsAt = null, Guid? OwnerId = null);
