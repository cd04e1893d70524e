using ContentHub.Kernel.People;
using ContentHub.Publishing.Contracts;
using static ContentHub.Publishing.Contracts.DeliveryState;

namespace ContentHub.Publishing.Publications;

/// <param name="Needs">Permission of the person who does it; null for what only the machine does.</param>
internal sealed record PublicationMove(DeliveryState From, PublicationEvent On, DeliveryState To, Permission? Needs = null);

/// <summary>
/// The delivery machine as data. Pages ask it for their buttons and use cases for leave, so they cannot disagree;
/// a test renders it into docs/modules/publishing.md.
/// </summary>
internal static class PublicationMoves
{
    private static readonly Permission Schedule = PublishingPermissions.Schedule;
    private static readonly Permission Settle = PublishingPermissions.Retry;

    public static IReadOnlyList<PublicationMove> All { get; } =
    [
        new(Planned, PublicationEvent.Start, Sending),
        new(Planned, PublicationEvent.StartUpdate, Updating),
        new(Planned, PublicationEvent.Hold, Held),
        new(Planned, PublicationEvent.Reschedule, Planned, Schedule),
        new(Planned, PublicationEvent.Cancel, Cancelled, Schedule),
        new(Held, PublicationEvent.Release, Planned, Schedule),
        new(Held, PublicationEvent.Reschedule, Planned, Schedule),
        new(Held, PublicationEvent.Cancel, Cancelled, Schedule),
        .. InFlight(Sending),
        new(Pending, PublicationEvent.Delivered, Delivered),
        new(Pending, PublicationEvent.Rejected, Failed),
        new(Pending, PublicationEvent.LostTrack, Unknown),
        new(RetryAt, PublicationEvent.Start, Sending),
        new(RetryAt, PublicationEvent.StartUpdate, Updating),
        new(RetryAt, PublicationEvent.Hold, Held),
        new(RetryAt, PublicationEvent.Cancel, Cancelled, Schedule),
        new(Unknown, PublicationEvent.Delivered, Delivered),
        new(Unknown, PublicationEvent.Postponed, RetryAt),
        new(Unknown, PublicationEvent.Rejected, Failed),
        new(Unknown, PublicationEvent.SettleThere, Delivered, Settle),
        new(Unknown, PublicationEvent.SettleNotThere, RetryAt, Settle),
        new(Unknown, PublicationEvent.GiveUp, Failed, Settle),
        new(Failed, PublicationEvent.Retry, Planned, Settle),
        new(Failed, PublicationEvent.Cancel, Cancelled, Schedule),
        new(Delivered, PublicationEvent.Withdraw, Withdrawing, Schedule),
        new(Delivered, PublicationEvent.Replaced, Withdrawn),
        .. InFlight(Updating),
        new(Withdrawing, PublicationEvent.WithdrawDone, Withdrawn),
        new(Withdrawing, PublicationEvent.WithdrawRefused, Delivered),
    ];

    /// <summary>Nothing moves any more from here.</summary>
    public static bool IsOver(DeliveryState state) => state is Withdrawn or Cancelled;

    public static bool IsTrouble(DeliveryState state) => state is Held or Unknown or Failed;

    public static PublicationMove? Find(DeliveryState from, PublicationEvent on) => All.FirstOrDefault(m => m.From == from && m.On == on);

    /// <summary>What this person may do now: the page's buttons.</summary>
    /// <param name="owner">Whose own account it goes out on; null on the company's channels.</param>
    public static IReadOnlyList<PublicationEvent> OpenTo(Actor by, DeliveryState state, Guid? owner) =>
        [.. All.Where(m => m.From == state && m.Needs is { } needed && Ownership.Objection(by, owner, needed, Ownership.OnlyStops(m.On)) is null).Select(m => m.On)];

    private static IEnumerable<PublicationMove> InFlight(DeliveryState state) =>
    [
        new(state, PublicationEvent.Delivered, Delivered),
        new(state, PublicationEvent.Pending, Pending),
        new(state, PublicationEvent.Postponed, RetryAt),
        new(state, PublicationEvent.LostTrack, Unknown),
        new(state, PublicationEvent.Rejected, Failed),
        new(state, PublicationEvent.HeldBack, Held),
    ];
}
