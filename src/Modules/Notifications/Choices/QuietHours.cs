namespace ContentHub.Notifications.Choices;

/// <summary>A stretch of the day on a person's own clock, also across midnight: <paramref name="From"/> is quiet, <paramref name="To"/> no longer.</summary>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Covers(DateTimeOffset at, TimeZoneInfo zone) => TimeOnly.FromDateTime(WallClock.Shown(at, zone)).IsBetween(From, To);

    /// <summary>This instant, or when it is quiet the next one at which the clock shows the end (or has jumped over it).</summary>
    public DateTimeOffset EndAfter(DateTimeOffset at, TimeZoneInfo zone)
    {
        if (!Covers(at, zone))
        {
            return at;
        }

        var today = DateOnly.FromDateTime(WallClock.Shown(at, zone));
        return new[] { today, today.AddDays(1), today.AddDays(2) }.SelectMany(day => new[] { WallClock.First(day, To, zone), WallClock.Last(day, To, zone) })
            .Where(end => end > at && !Covers(end, zone)).Min();
    }
}
