using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.ReadyPosts;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.WantedDates;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class WantedDatesTests
{
    private static readonly DateOnly Tenth = new(2026, 3, 10);

    [Fact]
    public async Task An_unapproved_post_that_is_dropped_on_a_day_is_wanted_at_nine()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id, stage: PostStage.InReview);

        var dropped = await DropAsync(hub, post.Id, Tenth, TestHub.Sara);

        Assert.Contains("is wanted for Tue 10 Mar 2026 09:00 Europe/Berlin", dropped.Value.Said, StringComparison.Ordinal);
        var item = Assert.Single((await ReadAsync(hub, TestHub.Sara)).Days.Single(d => d.Day == Tenth).Items);
        Assert.Equal(("in review, wanted", "09:00", CalendarKind.Wanted, 1), (item.State, item.Time, item.Kind, item.Version));
        Assert.Equal(0, (await ReadAsync(hub, TestHub.Samir)).Count);
    }

    [Fact]
    public async Task An_approved_post_that_is_dropped_on_a_day_is_proposed_for_its_schedule()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);

        var dropped = await DropAsync(hub, post.Id, Tenth, TestHub.Mark);

        Assert.Equal(new DateTime(2026, 3, 10, 9, 0, 0), dropped.Value.Propose!.Local);
        Assert.Equal(0, (await ReadAsync(hub, TestHub.Mark)).Count);
    }

    [Fact]
    public async Task It_is_the_proposal_of_the_schedule_page_and_vanishes_with_the_schedule()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);
        await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), TestHub.Sara);

        var view = await hub.Hub.DoAsync<ScheduleBoard, Result<ScheduleView>>(b => b.ForAsync(post.Id, TestHub.Mark, CancellationToken.None));
        Assert.Equal(new DateTime(2026, 3, 12, 14, 0, 0), view.Value.Wanted!.LocalTime);

        await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(new DateTime(2026, 3, 13, 9, 0, 0), "UTC")));
        Assert.Equal(0, await hub.Hub.DataAsync(db => db.Set<WantedDate>().CountAsync()));
        Assert.Single((await ReadAsync(hub, TestHub.Mark)).Days.SelectMany(d => d.Items));
    }

    [Fact]
    public async Task The_second_of_two_tabs_and_an_impossible_time_are_refused()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id, stage: PostStage.Draft);
        await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), TestHub.Sara);
        await SetAsync(hub, post.Id, new DateTime(2026, 3, 13, 14, 0, 0), TestHub.Sara, version: 1);

        var late = await SetAsync(hub, post.Id, new DateTime(2026, 3, 14, 14, 0, 0), TestHub.Sara, version: 1);
        var gap = await SetAsync(hub, post.Id, new DateTime(2026, 3, 29, 2, 30, 0), TestHub.Sara);

        Assert.Equal(("access.someone-was-faster", "time.does-not-exist"), (late.Error.Code, gap.Error.Code));
        Assert.Equal(13, (await hub.Hub.DataAsync(db => db.Set<WantedDate>().SingleAsync())).LocalTime.Day);
    }

    [Fact]
    public async Task Who_neither_writes_it_nor_schedules_may_not_say_when_it_is_wanted()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id, stage: PostStage.Draft);

        Assert.Equal("access.not-there", (await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), TestHub.Samir)).Error.Code);
        Assert.Equal("access.not-yours", (await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), TestHub.Nora)).Error.Code);
        Assert.Equal("access.not-yours", (await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), Actor.Visitor)).Error.Code);
        Assert.True((await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), TestHub.Mark)).Succeeded);
    }

    [Fact]
    public async Task A_post_in_the_trash_leaves_the_calendar_and_comes_back_with_its_date()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id, stage: PostStage.Draft);
        await SetAsync(hub, post.Id, new DateTime(2026, 3, 12, 14, 0, 0), TestHub.Sara);

        hub.Posts.Change(post.Id, p => p with { InTrash = true });
        await TellAsync(hub, new PostTrashed(post.Id, TestHub.Sara.Id));
        Assert.Equal(0, (await ReadAsync(hub, TestHub.Sara)).Count);

        hub.Posts.Change(post.Id, p => p with { InTrash = false });
        await TellAsync(hub, new PostRestored(post.Id, TestHub.Sara.Id));
        Assert.Equal(1, (await ReadAsync(hub, TestHub.Sara)).Count);
    }

    private static Task TellAsync(PublishingHub hub, DomainEvent happened) =>
        hub.Hub.DoAsync<IEnumerable<IEventConsumer>>(all => all.OfType<FollowPosts>().Single().HandleAsync(happened, CancellationToken.None));

    private static Task<Result<LocalSchedule>> SetAsync(PublishingHub hub, Guid post, DateTime local, Actor by, int version = 0) =>
        hub.Hub.DoAsync<SetWantedDate, Result<LocalSchedule>>(s => s.HandleAsync(new WantedWish(post, new(local, "Europe/Berlin"), version), by, CancellationToken.None));

    private static Task<Result<Dropped>> DropAsync(PublishingHub hub, Guid id, DateOnly day, Actor by) =>
        hub.Hub.DoAsync<DropOnDay, Result<Dropped>>(d => d.HandleAsync(new Drop(CalendarKind.Post, id, day, 0), by, CancellationToken.None));

    private static async Task<CalendarPage> ReadAsync(PublishingHub hub, Actor by) =>
        (await hub.Hub.DoAsync<ReadCalendar, Result<CalendarPage>>(c => c.ForAsync(CalendarSpan.Of(CalendarView.Month, Tenth, by.TimeZone), new(), by, CancellationToken.None))).Value;
}
