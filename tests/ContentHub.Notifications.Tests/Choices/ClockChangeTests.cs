using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Matters;

namespace ContentHub.Notifications.Tests.Choices;

/// <summary>Every quarter of an hour of both nights in which the clocks change, in zones that do it at different hours, with all sorts of quiet hours.</summary>
public sealed class ClockChangeTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Beirut", "UTC", "Asia/Kolkata"];
    private static readonly DateTimeOffset[] Nights =
        [new(2026, 3, 28, 12, 0, 0, default), new(2026, 10, 24, 12, 0, 0, default), new(2026, 3, 7, 12, 0, 0, default), new(2026, 10, 31, 12, 0, 0, default), new(2026, 4, 4, 0, 0, 0, default), new(2026, 10, 3, 0, 0, 0, default)];

    private static readonly (TimeOnly From, TimeOnly To)[] Hours =
        [(new(20, 0), new(7, 0)), (new(22, 0), new(2, 30)), (new(2, 15), new(2, 45)), (new(1, 30), new(6, 0)), (new(23, 59), new(0, 1)), (new(0, 0), new(12, 0)), (new(3, 0), new(2, 0))];

    [Fact]
    public void Quiet_hours_end_when_the_clock_shows_their_end_and_never_before()
    {
        var looked = 0;
        foreach (var (zone, quiet, at) in Cases())
        {
            var end = quiet.EndAfter(at, zone);

            Assert.False(quiet.Covers(end, zone), $"{at:u} {zone.Id} {quiet} ends at {end:u}, which is quiet");
            // The only hour that is not quiet may be the one that is skipped.
            Assert.True(end >= at && end <= at.AddHours(quiet.To < quiet.From && quiet.From - quiet.To <= TimeSpan.FromHours(1) ? 50 : 26), $"{at:u} {zone.Id} {quiet} ends at {end:u}");
            Assert.Equal(!quiet.Covers(at, zone), end == at);
            if (end != at)
            {
                // The minute before is quiet, or the clock was put back from a time that is not: then this is the end that people expect.
                var before = WallClock.Shown(end.AddMinutes(-1), zone);
                var shows = TimeOnly.FromDateTime(WallClock.Shown(end, zone));
                Assert.True(shows == quiet.To || quiet.Covers(end.AddMinutes(-1), zone), $"{at:u} {zone.Id} {quiet} ends at {end:u}, before it {before:t}");
            }

            looked++;
        }

        Assert.True(looked > 10_000);
    }

    [Fact]
    public void A_digest_comes_once_for_each_day_of_the_calendar()
    {
        foreach (var zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            foreach (var hour in new[] { new TimeOnly(0, 0), new TimeOnly(1, 30), new TimeOnly(2, 30), new TimeOnly(3, 0), new TimeOnly(8, 0), new TimeOnly(23, 59) })
            {
                var choices = new PersonChoices { PersonId = Guid.Empty, DigestAt = hour, Quiet = false };
                var days = new List<DateOnly>();
                for (var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, default); at.Year == 2026;)
                {
                    at = choices.NextDigest(at, zone);
                    days.Add(DateOnly.FromDateTime(WallClock.Shown(at, zone)));
                    Assert.True(TimeOnly.FromDateTime(WallClock.Shown(at, zone)) == hour || zone.IsInvalidTime(days[^1].ToDateTime(hour)), $"{zone.Id} {hour} at {at:u}");
                }

                Assert.Equal(days.Distinct(), days);
                Assert.Equal(days.Count - 1, days[^1].DayNumber - days[0].DayNumber);
            }
        }
    }

    [Fact]
    public void A_digest_that_falls_into_quiet_hours_waits_for_their_end_and_failures_wait_for_nothing()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var choices = new PersonChoices { PersonId = Guid.Empty, DigestAt = new(6, 0), QuietFrom = new(20, 0), QuietTo = new(7, 0) };
        var evening = new DateTimeOffset(2026, 3, 28, 21, 0, 0, TimeSpan.FromHours(1));

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 7, 0, 0, TimeSpan.FromHours(2)), choices.DueAt(Kind.Published, MailPace.Digest, evening, berlin));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 7, 0, 0, TimeSpan.FromHours(2)), choices.DueAt(Kind.Mentioned, MailPace.AtOnce, evening, berlin));
        Assert.Equal(evening, choices.DueAt(Kind.DeliveryFailed, MailPace.AtOnce, evening, berlin));
        choices.UrgentAnyway = false;
        Assert.NotEqual(evening, choices.DueAt(Kind.DeliveryFailed, MailPace.AtOnce, evening, berlin));
    }

    private static IEnumerable<(TimeZoneInfo Zone, QuietHours Quiet, DateTimeOffset At)> Cases() =>
        from zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById)
        from hours in Hours
        from night in Nights
        from quarter in Enumerable.Range(0, 24 * 4)
        select (zone, new QuietHours(hours.From, hours.To), night.AddMinutes(15 * quarter));
}
