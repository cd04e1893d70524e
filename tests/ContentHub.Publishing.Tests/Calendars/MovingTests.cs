using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class MovingTests
{
    private const string Berlin = "Europe/Berlin";

    [Fact]
    public async Task The_time_of_day_stays_over_a_clock_change()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await PlanAsync(hub, new DateTime(2026, 3, 27, 9, 0, 0), Berlin);

        var dropped = await DropAsync(hub, id, new DateOnly(2026, 3, 30));

        var moved = await hub.FindAsync(id);
        Assert.Equal((new DateTime(2026, 3, 30, 9, 0, 0), new DateTimeOffset(2026, 3, 30, 7, 0, 0, TimeSpan.Zero)), (moved.LocalTime, moved.DueAt));
        Assert.Contains("Mon 30 Mar 2026 09:00 Europe/Berlin", dropped.Value.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_planned_by_another_clock_keeps_that_clocks_time()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await PlanAsync(hub, new DateTime(2026, 3, 10, 7, 0, 0), "Asia/Tokyo"); // 9 March, 23:00 in Berlin

        await DropAsync(hub, id, new DateOnly(2026, 3, 12));

        var moved = await hub.FindAsync(id);
        Assert.Equal((new DateTime(2026, 3, 13, 7, 0, 0), "Asia/Tokyo"), (moved.LocalTime, moved.Zone));
    }

    [Fact]
    public async Task A_time_that_the_clocks_skip_is_refused_and_nothing_moves()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await PlanAsync(hub, new DateTime(2026, 3, 28, 2, 30, 0), Berlin);

        var dropped = await DropAsync(hub, id, new DateOnly(2026, 3, 29));

        Assert.Equal("time.does-not-exist", dropped.Error.Code);
        Assert.Equal(28, (await hub.FindAsync(id)).LocalTime.Day);
    }

    [Fact]
    public async Task An_hour_that_comes_twice_means_the_first_and_says_so()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await PlanAsync(hub, new DateTime(2026, 10, 24, 2, 30, 0), Berlin);

        var dropped = await DropAsync(hub, id, new DateOnly(2026, 10, 25));

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), (await hub.FindAsync(id)).DueAt);
        Assert.Contains("02:30 comes twice: it means the first time", dropped.Value.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_tabs_is_told_that_somebody_was_faster()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await PlanAsync(hub, new DateTime(2026, 3, 10, 9, 0, 0), Berlin);

        var first = await DropAsync(hub, id, new DateOnly(2026, 3, 11), version: 1);
        var second = await DropAsync(hub, id, new DateOnly(2026, 3, 12), version: 1);

        Assert.True(first.Succeeded);
        Assert.Equal("access.someone-was-faster", second.Error.Code);
        Assert.Equal(11, (await hub.FindAsync(id)).LocalTime.Day);
    }

    [Fact]
    public async Task What_is_delivered_past_or_not_theirs_stays()
    {
        await using var hub = await PublishingHub.StartAsync();
        var sent = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        var id = await PlanAsync(hub, new DateTime(2026, 3, 10, 9, 0, 0), Berlin);

        Assert.Equal("publication.not-from-this-state", (await DropAsync(hub, sent, new DateOnly(2026, 3, 11))).Error.Code);
        Assert.Equal("publication.due-in-the-past", (await DropAsync(hub, id, new DateOnly(2026, 3, 1))).Error.Code);
        Assert.Equal("publication.due-in-the-past", (await DropAsync(hub, id, DateOnly.MinValue)).Error.Code);
        Assert.Equal("publication.due-too-far", (await DropAsync(hub, id, new DateOnly(2040, 3, 1))).Error.Code);
        Assert.Equal("access.not-yours", (await DropAsync(hub, id, new DateOnly(2026, 3, 11), by: TestHub.Sara)).Error.Code);
        Assert.Equal("access.not-there", (await DropAsync(hub, Guid.CreateVersion7(), new DateOnly(2026, 3, 11))).Error.Code);
    }

    [Fact]
    public async Task Everything_of_a_post_moves_by_the_same_stretch_or_not_at_all()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var site = (await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId], new(new DateTime(2026, 3, 27, 22, 30, 0), Berlin)))).Value.Publications[0];
        var net = (await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(new DateTime(2026, 3, 28, 2, 30, 0), Berlin)))).Value.Publications[0];

        var refused = await ShiftAsync(hub, site, new DateTime(2026, 3, 28, 22, 30, 0));
        Assert.Equal("time.does-not-exist", refused.Error.Code);
        Assert.Equal((27, 28), ((await hub.FindAsync(site)).LocalTime.Day, (await hub.FindAsync(net)).LocalTime.Day));

        var moved = await ShiftAsync(hub, site, new DateTime(2026, 3, 30, 21, 0, 0));
        Assert.Equal(2, moved.Value);
        Assert.Equal(new DateTime(2026, 3, 31, 1, 0, 0), (await hub.FindAsync(net)).LocalTime);
    }

    private static async Task<Guid> PlanAsync(PublishingHub hub, DateTime local, string zone) =>
        (await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(local, zone)))).Value.Publications[0];

    private static Task<Result<Dropped>> DropAsync(PublishingHub hub, Guid id, DateOnly day, int version = 0, Actor? by = null) =>
        hub.Hub.DoAsync<DropOnDay, Result<Dropped>>(d => d.HandleAsync(new Drop(CalendarKind.Publication, id, day, version), by ?? TestHub.Mark, CancellationToken.None));

    private static Task<Result<int>> ShiftAsync(PublishingHub hub, Guid id, DateTime local) =>
        hub.Hub.DoAsync<ShiftPost, Result<int>>(s => s.HandleAsync(new Decision(id), new(local, Berlin), TestHub.Mark, CancellationToken.None));
}
