using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.Stops;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Schedules;

/// <summary>A post and its channels as one thing.</summary>
public sealed class PackageTests
{
    private static readonly DateTime Monday = new(2026, 3, 9, 15, 0, 0);

    [Theory]
    [InlineData("", "2026-03-09T15:00")]
    [InlineData("PT120M", "2026-03-09T17:00")]
    [InlineData("next 09:00", "2026-03-10T09:00")]
    public async Task A_channel_follows_the_time_of_its_post(string follows, string expected)
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);

        await ScheduleAsync(hub, follows);

        var (site, net) = await BothAsync(hub);
        Assert.Equal((Monday, expected, follows), (site.LocalTime, TypedTime.Write(net.LocalTime), net.Follows));
    }

    [Fact]
    public async Task Moving_the_post_takes_the_others_along_and_the_next_morning_stays_the_next_morning()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        var post = await ScheduleAsync(hub, "next 09:00");

        var moved = await hub.Hub.DoAsync<ShiftPost, Result<int>>(s => s.AllOfAsync(post.Id, new WhenToPublish(new DateTime(2026, 3, 12, 8, 0, 0), "Europe/Berlin"), TestHub.Mark, CancellationToken.None));

        var (site, net) = await BothAsync(hub);
        Assert.Equal((2, "2026-03-12T08:00", "2026-03-13T09:00"), (moved.Value, TypedTime.Write(site.LocalTime), TypedTime.Write(net.LocalTime)));
    }

    [Fact]
    public void Two_hours_later_is_two_hours_of_time_and_a_skipped_morning_is_the_next_that_exists()
    {
        var late = LocalSchedule.Resolve(new DateTime(2027, 3, 28, 1, 30, 0), "Europe/Berlin").Value;

        Assert.Equal("2027-03-28T04:30", TypedTime.Write(Following.Read("PT120M")!.After(late).Local));
        Assert.Equal(TimeSpan.FromHours(2), Following.Read("PT120M")!.After(late).At - late.At);
        var before = LocalSchedule.Resolve(new DateTime(2027, 3, 27, 9, 0, 0), "Europe/Berlin").Value;
        Assert.Equal("2027-03-28T03:00", TypedTime.Write(Following.Read("next 02:30")!.After(before).Local));
    }

    [Theory]
    [InlineData("PT99999M")]
    [InlineData("PT-5M")]
    [InlineData("next 25:00")]
    [InlineData("<script>")]
    [InlineData("PT99999999999999999999M")]
    public async Task What_cannot_be_understood_is_refused_and_nothing_is_planned(string follows)
    {
        await using var hub = await PublishingHub.StartAsync();

        var plan = await hub.ScheduleAsync(Wish(hub.Posts.Add(TestHub.Sara.Id), follows));

        Assert.IsType<FollowsUnclear>(plan.Error);
        Assert.Equal(0, await hub.Hub.DataAsync(db => db.Set<Publication>().CountAsync()));
    }

    [Fact]
    public async Task On_its_last_day_a_post_is_taken_down_everywhere_by_itself_also_during_a_hold()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        await ScheduleAsync(hub, "", ends: Monday.AddDays(7));
        hub.Clock.MoveTo((await BothAsync(hub)).Site.DueAt);
        for (var i = 0; i < 3; i++)
        {
            await hub.DeliverAsync();
            hub.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        var (site, net) = await BothAsync(hub);
        Assert.Equal((DeliveryState.Delivered, DeliveryState.Delivered), (site.State, net.State));
        Assert.Contains("taken down", ContentHub.Publishing.Ledgers.LedgerSentence.Of(net, "Net", "Europe/Berlin"), StringComparison.Ordinal);

        Assert.True((await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Hold, "Wait", TestHub.Mark, CancellationToken.None))).Succeeded);
        await hub.SettleAsync();

        (site, net) = await BothAsync(hub);
        Assert.Equal((DeliveryState.Withdrawn, DeliveryState.Withdrawn, 0), (site.State, net.State, hub.Network.Created.Count));
        Assert.True(hub.Clock.GetUtcNow() >= site.EndsAt);
    }

    [Fact]
    public async Task A_channel_that_cannot_take_back_says_so_and_is_not_asked_again()
    {
        await using var hub = await PublishingHub.StartAsync(canWithdraw: false);
        await ScheduleAsync(hub, "", ends: Monday.AddDays(7));

        await hub.SettleAsync();

        var (_, net) = await BothAsync(hub);
        Assert.Equal((DeliveryState.Delivered, null), (net.State, net.WakeAt));
        Assert.Contains("by hand", net.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_before_the_last_channels_turn_is_refused()
    {
        await using var hub = await PublishingHub.StartAsync();

        var plan = await hub.ScheduleAsync(Wish(hub.Posts.Add(TestHub.Sara.Id), "next 09:00", Monday.AddHours(2)));
        var past = await hub.ScheduleAsync(Wish(hub.Posts.Add(TestHub.Sara.Id), "", new DateTime(2020, 1, 1, 9, 0, 0)));

        Assert.IsType<EndsTooEarly>(plan.Error);
        Assert.Equal(("publication.due-in-the-past", "EndsLocal"), (past.Error.Code, past.Error.Field));
    }

    [Fact]
    public async Task Nothing_goes_out_after_its_last_day_and_nothing_is_moved_past_it()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = await ScheduleAsync(hub, "", ends: Monday.AddDays(2));
        var (_, net) = await BothAsync(hub);

        var moved = await hub.DecideAsync<ReschedulePublication>(r => r.HandleAsync(new Decision(net.Id), new WhenToPublish(Monday.AddDays(3), "Europe/Berlin"), TestHub.Mark, CancellationToken.None));
        hub.Clock.MoveTo(net.EndsAt!.Value.AddMinutes(1));
        await hub.DeliverAsync();

        Assert.IsType<MovedPastItsEnd>(moved.Error);
        (_, net) = await BothAsync(hub);
        Assert.Equal((DeliveryState.Held, 0, post.Id), (net.State, hub.Network.Sends, net.PostId));
        Assert.Contains("last day has passed", net.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_moves_whole_or_not_at_all()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        var post = await ScheduleAsync(hub, "next 09:00");
        var (site, net) = await BothAsync(hub);
        await hub.Hub.DataAsync(async db =>
        {
            db.Add(new Blackouts.Blackout { Id = Guid.CreateVersion7(), ChannelId = PublishingHub.Net, From = new DateOnly(2026, 3, 13), To = new DateOnly(2026, 3, 13), Reason = "Fair", SetById = TestHub.Mark.Id });
            return await db.SaveChangesAsync();
        });

        var moved = await hub.Hub.DoAsync<ShiftPost, Result<int>>(s => s.AllOfAsync(post.Id, new WhenToPublish(new DateTime(2026, 3, 12, 8, 0, 0), "Europe/Berlin"), TestHub.Mark, CancellationToken.None));

        Assert.False(moved.Succeeded);
        var (siteAfter, netAfter) = await BothAsync(hub);
        Assert.Equal((site.DueAt, net.DueAt), (siteAfter.DueAt, netAfter.DueAt));
    }

    [Fact]
    public async Task A_rehearsal_takes_nothing_down()
    {
        await using var hub = await PublishingHub.StartAsync();
        await ScheduleAsync(hub, "", ends: Monday.AddDays(2));
        hub.Clock.MoveTo((await BothAsync(hub)).Net.DueAt);
        await hub.DeliverAsync();
        await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Rehearsal, "Trying", TestHub.Mark, CancellationToken.None));
        hub.Clock.MoveTo((await BothAsync(hub)).Net.EndsAt!.Value.AddMinutes(1));

        await hub.DeliverAsync();

        Assert.Equal((DeliveryState.Delivered, 1), ((await BothAsync(hub)).Net.State, hub.Network.Created.Count));
    }

    private static ScheduleRequest Wish(PostView post, string follows, DateTime? ends = null) =>
        new(post.Id, [OwnSite.ChannelId, PublishingHub.Net], new WhenToPublish(Monday, "Europe/Berlin"))
        {
            Follows = new Dictionary<Guid, string?> { [PublishingHub.Net] = follows },
            Ends = ends is { } local ? new WhenToPublish(local, "Europe/Berlin") : null,
        };

    private static async Task<PostView> ScheduleAsync(PublishingHub hub, string follows, DateTime? ends = null)
    {
        var post = hub.Posts.Add(TestHub.Sara.Id);
        Assert.True((await hub.ScheduleAsync(Wish(post, follows, ends))).Succeeded);
        return post;
    }

    private static async Task<(Publication Site, Publication Net)> BothAsync(PublishingHub hub)
    {
        var all = await hub.Hub.DataAsync(db => db.Set<Publication>().AsNoTracking().ToListAsync());
        return (all.Single(p => p.ChannelId == OwnSite.ChannelId), all.Single(p => p.ChannelId == PublishingHub.Net));
    }
}
