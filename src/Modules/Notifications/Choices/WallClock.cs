namespace ContentHub.Notifications.Choices;

/// <summary>When a clock on the wall next shows a time, also in the two nights of the year in which it jumps.</summary>
internal static class WallClock
{
    /// <summary>The instant at which the clock shows that time of that day, for the first time; where it jumps over it, the instant of the jump.</summary>
    public static DateTimeOffset First(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The same for the second time in the night that has an hour twice; otherwise the first.</summary>
    public static DateTimeOffset Last(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return zone.IsAmbiguousTime(wall) ? new DateTimeOffset(wall, zone.GetAmbiguousTimeOffsets(wall).Min()).ToUniversalTime() : First(day, time, zone);
    }

    public static DateTime Shown(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
