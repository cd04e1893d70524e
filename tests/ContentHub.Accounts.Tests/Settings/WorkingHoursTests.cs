using ContentHub.Accounts.Contracts;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class WorkingHoursTests
{
    private const string Berlin = "Europe/Berlin";
    private static readonly WorkingHours Office = new() { Holidays = [new(2026, 12, 25), new(2026, 4, 6)] };

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", 2, "2026-03-02T11:00:00Z")] // Monday within the day, 10:00 in Berlin
    [InlineData("2026-03-02T15:00:00Z", 2, "2026-03-03T09:00:00Z")] // an hour is left today, the other tomorrow
    [InlineData("2026-03-06T15:30:00Z", 1, "2026-03-09T08:30:00Z")] // over the weekend
    [InlineData("2026-03-01T12:00:00Z", 8, "2026-03-02T16:00:00Z")] // begins on a Sunday, ends with the day
    [InlineData("2026-04-02T15:00:00Z", 9, "2026-04-07T08:00:00Z")] // Maundy Thursday evening, Friday works here, Easter Monday is free; the clocks went on in March
    [InlineData("2026-03-27T15:00:00Z", 2, "2026-03-30T08:00:00Z")] // over the change to summer time: Monday begins at 07:00 UTC
    [InlineData("2026-10-23T14:00:00Z", 2, "2026-10-26T09:00:00Z")] // over the change back: Monday begins at 08:00 UTC
    public void A_due_time_is_counted_in_working_hours_on_the_company_s_clock(string from, int hours, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), Office.After(DateTimeOffset.Parse(from, null), TimeSpan.FromHours(hours), Berlin));

    /// <summary>Whatever hours, zone and instant: what was waited is what was asked for, in steps or at once, and it ends while people work.</summary>
    [Fact]
    public void Waiting_in_steps_and_at_once_is_the_same_and_takes_exactly_the_working_time()
    {
        var random = new Random(20261122);
        string[] zones = [Berlin, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "America/Sao_Paulo", "Pacific/Apia"];
        for (var round = 0; round < 3000; round++)
        {
            var (hours, zone) = (AnyHours(random), zones[random.Next(zones.Length)]);
            var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(365 * 24 * 60));
            var (first, second) = (TimeSpan.FromMinutes(random.Next(1, 3000)), TimeSpan.FromMinutes(random.Next(1, 3000)));

            var due = hours.After(from, first + second, zone);

            Assert.True(due > from, $"round {round}");
            Assert.Equal(due, hours.After(hours.After(from, first, zone), second, zone));
            Assert.Equal(first + second, hours.Between(from, due, zone));
            Assert.Equal(TimeSpan.FromMinutes(1), hours.Between(due - TimeSpan.FromMinutes(1), due, zone)); // somebody works in the last minute
        }
    }

    /// <summary>Night shifts meet the hour that is skipped and the one that comes twice.</summary>
    [Theory]
    [InlineData("2026-03-29", 3)] // 01:00 to 05:00 has three real hours
    [InlineData("2026-10-25", 5)] // and five
    [InlineData("2026-06-07", 4)]
    public void An_hour_that_is_skipped_is_no_hour_and_one_that_comes_twice_is_two(string sunday, int real)
    {
        var night = new WorkingHours { Days = [new WorkingDay(DayOfWeek.Sunday, new TimeOnly(1, 0), new TimeOnly(5, 0))] };
        var day = DateTimeOffset.Parse(sunday + "T00:00:00Z", null);

        Assert.Equal(TimeSpan.FromHours(real), night.Between(day.AddHours(-3), day.AddHours(12), Berlin));
    }

    [Fact]
    public void Without_any_working_time_ordinary_hours_count_and_nothing_hangs()
    {
        var never = new WorkingHours { Days = [] };
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(now.AddHours(8), never.After(now, TimeSpan.FromHours(8), Berlin));
        Assert.Equal(now.AddHours(8), never.After(now, TimeSpan.FromHours(8), "Not/AZone"));
        Assert.Equal(DateTimeOffset.MaxValue.AddDays(-2).AddHours(8), never.After(DateTimeOffset.MaxValue.AddDays(-2), TimeSpan.FromHours(8), Berlin));
    }

    private static WorkingHours AnyHours(Random random)
    {
        var days = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0).DefaultIfEmpty(DayOfWeek.Monday)
            .Select(day => (Day: day, From: random.Next(0, 22 * 60)))
            .Select(d => new WorkingDay(d.Day, TimeOnly.MinValue.AddMinutes(d.From), TimeOnly.MinValue.AddMinutes(random.Next(d.From + 70, 24 * 60)))).ToList();
        return new WorkingHours { Days = days, Holidays = [.. Enumerable.Range(0, random.Next(20)).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(365)))] };
    }
}
