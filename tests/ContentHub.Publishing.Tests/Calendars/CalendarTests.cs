using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class CalendarTests
{
    [Fact]
    public async Task An_item_lies_on_the_day_of_the_person_and_names_the_other_clock()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(new DateTime(2026, 3, 10, 23, 30, 0), "UTC")));

        var page = await ReadAsync(hub);

        var item = Assert.Single(page.Days.Single(d => d.Day == new DateOnly(2026, 3, 11)).Items);
        Assert.Equal(("00:30", "Tue 23:30 UTC", "Our Fakebook", "planned", true), (item.Time, item.OtherClock, item.Channel, item.State, item.Movable));
        Assert.Equal(1, page.Count);
    }

    [Fact]
    public async Task A_full_day_shows_some_and_counts_the_rest()
    {
        await using var hub = await PublishingHub.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            await hub.PlanAsync(TimeSpan.FromHours(1 + i));
        }

        var (month, week) = (await ReadAsync(hub), await ReadAsync(hub, view: CalendarView.Week));

        var today = month.Days.Single(d => d.Day == new DateOnly(2026, 3, 2));
        Assert.Equal((3, 6, 3), (today.Items.Count, today.Count, today.More));
        Assert.Equal(["11:00", "12:00", "13:00"], today.Items.Select(i => i.Time));
        Assert.Equal(0, week.Days[0].More);
    }

    [Fact]
    public async Task A_seller_sees_their_own_and_others_nothing_of_it()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanAsync(TimeSpan.FromDays(1));

        Assert.Equal((1, 0), ((await ReadAsync(hub, TestHub.Sara)).Count, (await ReadAsync(hub, TestHub.Samir)).Count));
        Assert.Equal("Your role does not allow moving what is scheduled.", (await ReadAsync(hub, TestHub.Sara)).Days.SelectMany(d => d.Items).Single().Stays);
        Assert.Equal("access.not-yours", (await AskAsync(hub, Actor.Visitor, CalendarView.Month, new())).Error.Code);
    }

    [Fact]
    public async Task Filters_narrow_and_what_is_over_shows_only_to_whom_asks_for_it()
    {
        await using var hub = await PublishingHub.StartAsync();
        var there = await hub.PlanAsync(TimeSpan.FromDays(1));
        var gone = await hub.PlanAsync(TimeSpan.FromDays(2));
        await hub.DecideAsync<CancelPublication>(c => c.HandleAsync(new(gone), TestHub.Mark, CancellationToken.None));

        Assert.Equal([there], await IdsAsync(hub, new()));
        Assert.Equal([gone], await IdsAsync(hub, new(State: CalendarState.Cancelled)));
        Assert.Equal([there], await IdsAsync(hub, new(Channel: PublishingHub.Net, Author: TestHub.Sara.Id, State: CalendarState.Scheduled)));
        Assert.Empty(await IdsAsync(hub, new(Channel: OwnSite.ChannelId)));
        Assert.Empty(await IdsAsync(hub, new(Author: TestHub.Mark.Id)));
        Assert.Empty(await IdsAsync(hub, new(Tag: "pumps")));
        Assert.Empty(await IdsAsync(hub, new(State: CalendarState.Draft)));
    }

    [Theory]
    [InlineData("Europe/Berlin", DayOfWeek.Monday)]
    [InlineData("America/New_York", DayOfWeek.Sunday)]
    [InlineData("UTC", DayOfWeek.Monday)]
    [InlineData("<script>", DayOfWeek.Monday)]
    public void A_week_begins_as_it_does_where_the_person_is(string zone, DayOfWeek first)
    {
        var span = CalendarSpan.Of(CalendarView.Month, new DateOnly(2026, 3, 18), zone);

        Assert.Equal(first, span.From.DayOfWeek);
        Assert.Equal(0, (span.Until.DayNumber - span.From.DayNumber) % 7);
        Assert.True(span.From <= new DateOnly(2026, 3, 1) && span.Until > new DateOnly(2026, 3, 31));
    }

    [Theory]
    [InlineData("Month", 1)]
    [InlineData("List", 9999)]
    [InlineData("Week", 9999)]
    public void A_day_at_the_end_of_time_is_shown_as_well_as_it_can_be(string view, int year)
    {
        var span = CalendarSpan.Of(Enum.Parse<CalendarView>(view), new DateOnly(year, 1, 1), "Asia/Tokyo");

        Assert.True(span.Starts < span.Ends && span.Previous < span.Next);
    }

    private static async Task<CalendarPage> ReadAsync(PublishingHub hub, Actor? by = null, CalendarView view = CalendarView.Month) =>
        (await AskAsync(hub, by ?? TestHub.Mark, view, new())).Value;

    private static Task<Result<CalendarPage>> AskAsync(PublishingHub hub, Actor by, CalendarView view, CalendarFilter filter) =>
        hub.Hub.DoAsync<ReadCalendar, Result<CalendarPage>>(c => c.ForAsync(CalendarSpan.Of(view, new DateOnly(2026, 3, 2), by.TimeZone), filter, by, CancellationToken.None));

    private static async Task<IEnumerable<Guid>> IdsAsync(PublishingHub hub, CalendarFilter filter) =>
        (await AskAsync(hub, TestHub.Mark, CalendarView.Month, filter)).Value.Days.SelectMany(d => d.Items).Select(i => i.Id);
}
