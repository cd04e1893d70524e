namespace ContentHub.Publishing.Publications;

/// <summary>What happens to a publication; with its state it decides the next one (<see cref="PublicationMoves"/>).</summary>
internal enum PublicationEvent
{
    Start,
    StartUpdate,
    Hold,
    HeldBack,
    Delivered,
    Pending,
    Postponed,
    LostTrack,
    Rejected,
    Cancel,
    Reschedule,
    Release,
    Retry,
    SettleThere,
    SettleNotThere,
    GiveUp,
    Withdraw,
    WithdrawDone,
    WithdrawRefused,
    Replaced,
}
