using ContentHub.Kernel.Results;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Schedules;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class BlackoutTests
{
    private static readonly DateOnly Tenth = new(2026, 3, 10);

    [Fact]
    public async Task Scheduling_on_a_day_that_is_kept_free_is_refused_by_name_until_it_is_confirmed()
    {
        await using var hub = await PublishingHub.StartAsync();
        await KeepAsync(hub, null, "Company outing");
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var when = new WhenToPublish(new DateTime(2026, 3, 10, 9, 0, 0), "UTC");

        var refused = await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], when));

        Assert.Equal("blackout.day-kept-free", refused.Error.Code);
        Assert.Contains("Tue 10 Mar 2026 is kept free: Company outing.", refused.Error.Message, StringComparison.Ordinal);
        Assert.True((await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], when with { Anyway = true }))).Succeeded);
    }

    [Fact]
    public async Task A_channels_own_days_bind_that_channel_only()
    {
        await using var hub = await PublishingHub.StartAsync();
        await KeepAsync(hub, PublishingHub.Net, "Trade fair");
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var when = new WhenToPublish(new DateTime(2026, 3, 10, 9, 0, 0), "UTC");

        Assert.True((await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId], when))).Succeeded);
        Assert.Contains("kept free on Our Fakebook", (await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], when))).Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_there_is_refused_until_it_is_confirmed()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromDays(2));
        await KeepAsync(hub, null, "Company outing");

        Assert.Equal("blackout.day-kept-free", (await DropAsync(hub, id, false)).Error.Code);
        Assert.Equal(4, (await hub.FindAsync(id)).LocalTime.Day);
        Assert.True((await DropAsync(hub, id, true)).Succeeded);
        Assert.Equal(10, (await hub.FindAsync(id)).LocalTime.Day);
    }

    [Fact]
    public async Task The_calendar_shows_the_day_with_its_reason()
    {
        await using var hub = await PublishingHub.StartAsync();
        await KeepAsync(hub, null, "Company outing");
        await KeepAsync(hub, PublishingHub.Net, "Trade fair");

        var page = await hub.Hub.DoAsync<ReadCalendar, Result<CalendarPage>>(
            c => c.ForAsync(CalendarSpan.Of(CalendarView.Month, Tenth, "Europe/Berlin"), new(), TestHub.Mark, CancellationToken.None));

        Assert.Equal("Company outing; Our Fakebook: Trade fair", page.Value.Days.Single(d => d.Day == Tenth).KeptFree);
        Assert.Equal("", page.Value.Days.Single(d => d.Day == Tenth.AddDays(1)).KeptFree);
    }

    [Fact]
    public async Task Days_need_an_order_a_reason_and_somebody_who_owns_channels()
    {
        await using var hub = await PublishingHub.StartAsync();

        var nothing = await hub.DecideAsync<SetBlackout>(s => s.AddAsync(new(null, null, null, " "), TestHub.Paul, CancellationToken.None));
        Assert.Equal(["blackout.days", "blackout.reason"], nothing.Errors.Select(e => e.Code));
        Assert.Equal("blackout.days", (await hub.DecideAsync<SetBlackout>(s => s.AddAsync(new(Tenth, Tenth.AddDays(-1), null, "x"), TestHub.Paul, CancellationToken.None))).Error.Code);
        Assert.Equal("access.not-there", (await hub.DecideAsync<SetBlackout>(s => s.AddAsync(new(Tenth, null, Guid.CreateVersion7(), "x"), TestHub.Paul, CancellationToken.None))).Error.Code);
        Assert.Equal("access.not-yours", (await hub.DecideAsync<SetBlackout>(s => s.AddAsync(new(Tenth, null, null, "x"), TestHub.Mark, CancellationToken.None))).Error.Code);
    }

    private static async Task KeepAsync(PublishingHub hub, Guid? channel, string reason) =>
        Assert.True((await hub.DecideAsync<SetBlackout>(s => s.AddAsync(new(Tenth, null, channel, reason), TestHub.Paul, CancellationToken.None))).Succeeded);

    private static Task<Result<Dropped>> DropAsync(PublishingHub hub, Guid id, bool anyway) =>
        hub.Hub.DoAsync<DropOnDay, Result<Dropped>>(d => d.HandleAsync(new Drop(CalendarKind.Publication, id, Tenth, 0, anyway), TestHub.Mark, CancellationToken.None));
}
