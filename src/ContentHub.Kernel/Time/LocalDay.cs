namespace ContentHub.Kernel.Time;

/// <summary>Where a day begins for people in a zone.</summary>
public static class LocalDay
{
    /// <summary>The first instant of the day, in UTC. A zone that this machine does not know counts as UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day, string zone) =>
        StartOf(day, Zones.Of(zone));

    /// <summary>
    /// The first instant of the day, in UTC. Where the clocks go forward at midnight that is the moment they do; where they go back over it, the earlier midnight. The first
    /// and the last day there is are taken in UTC: no offset fits in front of them or behind.
    /// </summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return day == DateOnly.MinValue || day == DateOnly.MaxValue
            ? new DateTimeOffset(midnight, TimeSpan.Zero)
            : new DateTimeOffset(midnight, zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>A time of a day as an instant. What the clocks skip is the moment they go on; of what comes twice either the first or the last.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone, bool first)
    {
        var wall = day.ToDateTime(time);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        var offsets = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall) : [zone.GetUtcOffset(wall)];
        return new DateTimeOffset(wall, first ? offsets.Max() : offsets.Min()).ToUniversalTime();
    }
}
