using ContentHub.Publishing.Schedules;

namespace ContentHub.Publishing.Tests.Schedules;

public sealed class TypedTimeTests
{
    private static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("tomorrow-09:00", "2026-03-03T09:00")]
    [InlineData("monday-08:30", "2026-03-09T08:30")]
    public void Quick_buttons_mean_a_wall_time_in_the_chosen_zone(string quick, string expected)
    {
        var when = TypedTime.When(quick, null, "Europe/Berlin", MondayMorning);

        Assert.Equal(expected, TypedTime.Write(when!.Local!.Value));
    }

    [Fact]
    public void Tomorrow_is_the_zones_tomorrow() =>
        Assert.Equal("2026-03-04T09:00", TypedTime.Write(TypedTime.When("tomorrow-09:00", null, "Pacific/Auckland", MondayMorning.AddHours(4))!.Local!.Value));

    [Fact]
    public void Now_has_no_wall_time() => Assert.Null(TypedTime.When("now", "2026-03-03T09:00", "UTC", MondayMorning)!.Local);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("<script>")]
    [InlineData("2026-13-40T99:99")]
    public void What_is_no_time_is_no_time(string? typed) => Assert.Null(TypedTime.When(null, typed, "UTC", MondayMorning));
}
