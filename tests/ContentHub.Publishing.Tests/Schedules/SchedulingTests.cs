using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Api;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.ReadyPosts;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Schedules;

public sealed class SchedulingTests
{
    private static readonly DateTime Tomorrow = new(2026, 3, 3, 9, 0, 0);

    [Fact]
    public async Task A_local_time_in_a_named_zone_is_kept_with_its_instant_and_without_seconds()
    {
        await using var hub = await PublishingHub.StartAsync();

        var planned = await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(Tomorrow.AddSeconds(42), "Europe/Berlin")));

        var publication = await hub.FindAsync(planned.Value.Publications[0]);
        Assert.Equal((Tomorrow, "Europe/Berlin"), (publication.LocalTime, publication.Zone));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero), publication.DueAt);
        Assert.Contains(hub.Audit.Entries, e => e.Action == "publication.planned");
    }

    [Fact]
    public async Task A_time_in_the_spring_gap_is_refused_with_the_next_one()
    {
        await using var hub = await PublishingHub.StartAsync();

        var refused = await hub.ScheduleAsync(Wish(hub) with { When = new(new DateTime(2026, 3, 29, 2, 30, 0), "Europe/Berlin") });

        Assert.Equal(("time.does-not-exist", "LocalTime"), (refused.Error.Code, refused.Error.Field));
        Assert.Contains("03:00", refused.Error.Message);
    }

    [Fact]
    public async Task A_time_that_exists_twice_in_autumn_means_the_first()
    {
        await using var hub = await PublishingHub.StartAsync();

        var planned = await hub.ScheduleAsync(Wish(hub) with { When = new(new DateTime(2026, 10, 25, 2, 30, 0), "Europe/Berlin") });

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), planned.Value.At.At);
    }

    [Fact]
    public async Task An_instant_counts_exactly_also_in_the_hour_that_autumn_repeats()
    {
        await using var hub = await PublishingHub.StartAsync();
        var second = new DateTimeOffset(2026, 10, 25, 1, 30, 20, TimeSpan.Zero);
        var when = ApiTime.Read(new WhenBody { At = "2026-10-25T01:30:20Z", Zone = "Europe/Berlin" }, TestHub.Mark);

        var planned = await hub.ScheduleAsync(Wish(hub) with { When = when.Value });

        Assert.Equal((second, new DateTime(2026, 10, 25, 2, 30, 0)), (planned.Value.At.At, planned.Value.At.Local));
    }

    [Fact]
    public async Task Refusals_name_what_is_wrong()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);

        Assert.Equal("access.not-yours", (await hub.ScheduleAsync(wish, TestHub.Sara)).Error.Code);
        Assert.Equal("access.not-there", (await hub.ScheduleAsync(wish with { PostId = Guid.CreateVersion7() })).Error.Code);
        Assert.Equal("publication.no-channel", (await hub.ScheduleAsync(wish with { Channels = [] })).Error.Code);
        Assert.Equal("access.not-there", (await hub.ScheduleAsync(wish with { Channels = [Guid.CreateVersion7()] })).Error.Code);
        Assert.Equal("publication.due-in-the-past", (await hub.ScheduleAsync(wish with { When = new(new DateTime(2026, 3, 2, 8, 0, 0), "UTC") })).Error.Code);
        Assert.Equal("publication.due-too-far", (await hub.ScheduleAsync(wish with { When = new(new DateTime(2036, 3, 2, 8, 0, 0), "UTC") })).Error.Code);
        Assert.Equal("time.unknown-zone", (await hub.ScheduleAsync(wish with { When = new(Tomorrow, "Mars/Olympus") })).Error.Code);
        Assert.Equal("time.unknown-zone", (await hub.ScheduleAsync(wish with { When = new(null, "Mars/Olympus") })).Error.Code);
        Assert.Equal("publication.overdue-hours", (await hub.ScheduleAsync(wish with { OverdueHours = 0 })).Error.Code);
    }

    [Theory]
    [InlineData(PostStage.Draft)]
    [InlineData(PostStage.InReview)]
    [InlineData(PostStage.ChangesRequested)]
    [InlineData(PostStage.Archived)]
    public async Task Only_an_approved_post_can_be_scheduled(PostStage stage)
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        hub.Posts.Change(wish.PostId, p => p with { Stage = stage });

        Assert.Equal("publication.not-approved", (await hub.ScheduleAsync(wish)).Error.Code);
    }

    [Fact]
    public async Task A_post_in_the_trash_cannot_be_scheduled()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        hub.Posts.Change(wish.PostId, p => p with { InTrash = true });

        Assert.Equal("publication.post-in-trash", (await hub.ScheduleAsync(wish)).Error.Code);
    }

    [Fact]
    public async Task What_the_channel_objects_to_is_said_before_anything_is_planned()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Findings = [new Finding("net.too-long", FindingSeverity.Blocks, "The text is 12 characters too long.")];

        var refused = await hub.ScheduleAsync(Wish(hub));

        Assert.Equal("publication.channel-objects", refused.Error.Code);
        Assert.Contains("12 characters", refused.Error.Message);
    }

    [Fact]
    public async Task The_same_revision_is_scheduled_to_a_channel_once()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        await hub.ScheduleAsync(wish);

        Assert.Equal("publication.already-scheduled", (await hub.ScheduleAsync(wish)).Error.Code);
    }

    [Fact]
    public async Task Two_people_who_schedule_at_once_make_one_publication()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hub.ScheduleAsync(wish))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("publication.already-scheduled", r.Error.Code));
        Assert.Equal(1, await hub.Hub.DataAsync(db => db.Set<Publication>().CountAsync()));
    }

    [Fact]
    public async Task A_newer_revision_takes_the_place_of_one_that_is_only_planned()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        var first = (await hub.ScheduleAsync(wish)).Value.Publications[0];
        hub.Posts.Approve(wish.PostId);

        var second = await hub.ScheduleAsync(wish);

        Assert.True(second.Succeeded);
        Assert.Equal(DeliveryState.Cancelled, (await hub.FindAsync(first)).State);
    }

    [Fact]
    public async Task A_second_post_on_a_network_that_cannot_update_needs_a_confirmation()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub) with { When = new(null, "UTC") };
        await hub.ScheduleAsync(wish);
        await hub.SettleAsync();
        hub.Posts.Approve(wish.PostId);

        var refused = await hub.ScheduleAsync(wish);
        var confirmed = await hub.ScheduleAsync(wish with { Again = true });

        Assert.Equal("publication.already-there", refused.Error.Code);
        Assert.True(confirmed.Succeeded);
    }

    [Fact]
    public async Task While_an_earlier_revision_is_on_its_way_nothing_newer_is_planned_there()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.CreatesWithoutAnswer);
        var wish = Wish(hub) with { When = new(null, "UTC") };
        await hub.ScheduleAsync(wish);
        await hub.DeliverAsync();
        hub.Posts.Approve(wish.PostId);

        Assert.Equal("publication.earlier-on-its-way", (await hub.ScheduleAsync(wish)).Error.Code);
    }

    [Fact]
    public async Task Approved_posts_wait_on_the_home_page_until_they_are_scheduled()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        await HearAsync(hub, new PostApproved(wish.PostId, Guid.Empty, "", TestHub.Mark.Id));
        var before = await HomeAsync(hub);

        await hub.ScheduleAsync(wish);
        var after = await HomeAsync(hub);

        Assert.Contains(before, i => i is { Section: HomeSection.WaitingForYou, Button: "Schedule" });
        Assert.DoesNotContain(after, i => i.Section == HomeSection.WaitingForYou);
        Assert.Contains(after, i => i.Section == HomeSection.GoingOutNext);
    }

    [Fact]
    public async Task A_post_that_goes_to_the_trash_is_held_and_goes_on_when_it_is_restored()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        var id = (await hub.ScheduleAsync(wish)).Value.Publications[0];

        await HearAsync(hub, new PostTrashed(wish.PostId, TestHub.Mark.Id));
        var trashed = await hub.FindAsync(id);
        await HearAsync(hub, new PostRestored(wish.PostId, TestHub.Mark.Id));

        Assert.Equal((DeliveryState.Held, HoldReason.Trashed), (trashed.State, trashed.HeldFor));
        Assert.Equal(DeliveryState.Planned, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task An_archived_post_is_held_and_goes_on_when_it_is_reopened()
    {
        await using var hub = await PublishingHub.StartAsync();
        var wish = Wish(hub);
        var id = (await hub.ScheduleAsync(wish)).Value.Publications[0];

        await HearAsync(hub, new PostMoved(wish.PostId, PostStage.Approved, PostStage.Archived, TestHub.Mark.Id, null));
        var archived = await hub.FindAsync(id);
        await HearAsync(hub, new PostMoved(wish.PostId, PostStage.Archived, PostStage.Draft, TestHub.Mark.Id, null));

        Assert.Equal((DeliveryState.Held, HoldReason.Archived), (archived.State, archived.HeldFor));
        Assert.Equal(DeliveryState.Planned, (await hub.FindAsync(id)).State);
    }

    private static Task HearAsync(PublishingHub hub, DomainEvent happened) =>
        hub.Hub.DoAsync<IEnumerable<IEventConsumer>>(c => c.OfType<FollowPosts>().Single().HandleAsync(happened, CancellationToken.None));

    private static ScheduleRequest Wish(PublishingHub hub) =>
        new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(Tomorrow, "Europe/Berlin"));

    private static Task<IReadOnlyList<HomeItem>> HomeAsync(PublishingHub hub) =>
        hub.Hub.DoAsync<IEnumerable<IHomeItems>, IReadOnlyList<HomeItem>>(h => h.OfType<Contributions.PublishingHome>().Single().ForAsync(TestHub.Mark, CancellationToken.None));
}
