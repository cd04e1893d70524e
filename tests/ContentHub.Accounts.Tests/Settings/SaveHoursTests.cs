using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Kernel.Results;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class SaveHoursTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Hours_and_holidays_are_kept_and_the_rest_of_the_settings_stays()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var before = await hub.DoAsync((ISettings s) => s.CompanyAsync(Stop));

        Assert.True((await SaveAsync(hub, new HoursInput([new(DayOfWeek.Tuesday, "08:30", "12:00"), new(DayOfWeek.Friday, "", "")], "2026-12-25 Christmas\n\n2026-01-01", 1))).Succeeded);

        var after = await hub.DoAsync((ISettings s) => s.CompanyAsync(Stop));
        Assert.Equal(new WorkingDay(DayOfWeek.Tuesday, new TimeOnly(8, 30), new TimeOnly(12, 0)), Assert.Single(after.WorkingHours.Days));
        Assert.Equal([new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 25)], after.WorkingHours.Holidays);
        Assert.Equal((before.CompanyName, before.Navigation.Count), (after.CompanyName, after.Navigation.Count));
    }

    [Theory]
    [InlineData("9", "x", "", "settings.hours-not-a-time")]
    [InlineData("09:00", "", "", "settings.hours-not-a-time")]
    [InlineData("17:00", "09:00", "", "settings.hours-end-first")]
    [InlineData("", "", "", "settings.no-working-time")]
    [InlineData("09:00", "17:00", "Christmas", "settings.holiday-not-a-date")]
    [InlineData("09:00", "17:00", "2026-02-30", "settings.holiday-not-a-date")]
    public async Task What_is_no_time_or_no_date_is_refused_by_name(string from, string until, string holidays, string code)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        Assert.Equal(code, (await SaveAsync(hub, new HoursInput([new(DayOfWeek.Monday, from, until)], holidays, 1))).Error.Code);
    }

    [Fact]
    public async Task Only_who_may_change_settings_may_change_hours()
    {
        await using var hub = await TestHub.StartAsync();
        var input = new HoursInput([new(DayOfWeek.Monday, "09:00", "17:00")], "", 0);

        Assert.Equal("access.not-yours", (await hub.DoAsync((SaveHours s) => s.HandleAsync(input, TestHub.Mark, Stop))).Error.Code);
    }

    private static Task<Result> SaveAsync(TestHub hub, HoursInput input) => hub.DoAsync((SaveHours s) => s.HandleAsync(input, TestHub.Ada, Stop));
}
