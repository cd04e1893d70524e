using ContentHub.Kernel.Results;

namespace ContentHub.Publishing.Calendars;

internal sealed record NotADay()
    : Error("calendar.not-a-day", "That is no day of the calendar. Load the page again and try once more.", ErrorKind.Invalid);
