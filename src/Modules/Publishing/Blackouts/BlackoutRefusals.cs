using ContentHub.Kernel.Results;

namespace ContentHub.Publishing.Blackouts;

/// <param name="Channel">Empty when all channels are kept free.</param>
internal sealed record DayKeptFree(DateOnly Day, string Reason, string Channel)
    : Error("blackout.day-kept-free", $"{Day:ddd d MMM yyyy} is kept free{(Channel.Length == 0 ? "" : $" on {Channel}")}: {Reason}. Choose another day, or confirm that it goes out all the same.", ErrorKind.Conflict, "Anyway");

internal sealed record BlackoutDays()
    : Error("blackout.days", "Choose a first day and a last day that is not before it, a year apart at most.", ErrorKind.Invalid, "From");

internal sealed record BlackoutReason()
    : Error("blackout.reason", $"Say why in {Blackout.ReasonLimit} characters at most: people read it when they are refused.", ErrorKind.Invalid, "Reason");
