using ContentHub.Kernel.Time;

namespace ContentHub.Publishing.Tests.Schedules;

/// <summary>Lists filter by days as the person who looks counts them.</summary>
public sealed class LocalDayTests
{
    [Theory]
    [InlineData("2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00Z")]
    [InlineData("2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z")] // the clocks change later that night
    [InlineData("2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00Z")]
    [InlineData("2026-09-06", "America/Santiago", "2026-09-06T04:00:00Z")] // they go forward at midnight: 00:00 does not exist
    [InlineData("2026-11-01", "America/Havana", "2026-11-01T04:00:00Z")] // they go back over midnight: 00:00 comes twice
    [InlineData("2026-07-01", "Nowhere/Special", "2026-07-01T00:00:00Z")]
    [InlineData("0001-01-01", "Europe/Berlin", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31", "America/New_York", "9999-12-31T00:00:00Z")]
    public void A_day_begins_when_its_people_say_so(string day, string zone, string begins) =>
        Assert.Equal(DateTimeOffset.Parse(begins, null), LocalDay.StartOf(DateOnly.Parse(day, null), zone));
}
