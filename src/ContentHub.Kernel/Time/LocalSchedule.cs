using ContentHub.Kernel.Results;

namespace ContentHub.Kernel.Time;

/// <summary>
/// A wall-clock time in a named zone and the instant it meant when it was chosen. Both are kept, so that a later change
/// of the zone's rules can be seen and moved rightly.
/// </summary>
/// <param name="Local">Wall time without offset, seconds zero.</param>
/// <param name="Zone">IANA id: <c>Europe/Berlin</c>.</param>
/// <param name="At">The instant, UTC.</param>
public sealed record LocalSchedule(DateTime Local, string Zone, DateTimeOffset At)
{
    /// <summary>
    /// Resolves a wall time. A time inside a spring gap is refused with the nearest times that exist;
    /// a time that exists twice in autumn means the first of the two (daylight time).
    /// </summary>
    public static Result<LocalSchedule> Resolve(DateTime local, string zone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info) || !info.HasIanaId)
        {
            return new UnknownZone(zone);
        }

        var wall = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, 0, DateTimeKind.Unspecified);
        if (info.IsInvalidTime(wall))
        {
            return new TimeDoesNotExist(wall, zone, AfterGap(wall, info));
        }

        var offset = info.IsAmbiguousTime(wall) ? info.GetAmbiguousTimeOffsets(wall).Max() : info.GetUtcOffset(wall);
        return new LocalSchedule(wall, zone, new DateTimeOffset(wall, offset).ToUniversalTime());
    }

    private static DateTime AfterGap(DateTime wall, TimeZoneInfo info)
    {
        while (info.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        return wall;
    }
}

public sealed record UnknownZone(string Zone)
    : Error("time.unknown-zone", $"“{Zone}” is not a time zone. Choose one from the list, for example Europe/Berlin.", ErrorKind.Invalid, "Zone");

public sealed record TimeDoesNotExist(DateTime Local, string Zone, DateTime Next)
    : Error("time.does-not-exist", $"{Local:d MMM yyyy HH:mm} does not exist in {Zone}: the clocks go forward then. The next time that exists is {Next:HH:mm}.", ErrorKind.Invalid, "Local");
