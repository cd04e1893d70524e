namespace ContentHub.Kernel.Time;

/// <summary>Where a day begins for people in a zone.</summary>
public static class LocalDay
{
    /// <summary>The first instant of the day, in UTC. A zone that this machine does not know counts as UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day, string zone) =>
        StartOf(day, TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info) ? info : TimeZoneInfo.Utc);

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
}
