using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Contributions;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Stops;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Stops;

public sealed class StopsTests
{
    [Fact]
    public async Task While_everything_is_on_hold_nothing_goes_out_on_any_channel_and_everybody_is_told_why()
    {
        await using var hub = await PublishingHub.StartAsync();
        await BeginAsync(hub, StopKind.Hold, "A customer was hurt");
        var (net, site) = (await hub.PlanNowAsync(), await hub.PlanNowAsync(OwnSite.ChannelId));

        await hub.SettleAsync();

        Assert.Equal((0, 0), (hub.Network.Sends, hub.Site.Sends));
        foreach (var id in new[] { net, site })
        {
            var held = await hub.FindAsync(id);
            Assert.Equal((DeliveryState.Held, HoldReason.Crisis), (held.State, held.HeldFor));
            Assert.Contains("A customer was hurt", held.Message, StringComparison.Ordinal);
        }

        var notice = await hub.Hub.DoAsync<IEnumerable<IStandingNotice>, StandingNotice?>(n => n.OfType<StopNotice>().Single().ForAsync(TestHub.Sara, CancellationToken.None));
        Assert.Equal(("danger", null), (notice!.Kind, notice.Page));
    }

    [Fact]
    public async Task Ending_the_hold_lets_go_on_what_waited()
    {
        await using var hub = await PublishingHub.StartAsync();
        await BeginAsync(hub, StopKind.Hold);
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();

        await EndAsync(hub, StopKind.Hold, letGo: true);
        await hub.DeliverAsync();

        Assert.Equal((DeliveryState.Delivered, 1), ((await hub.FindAsync(id)).State, hub.Network.Sends));
    }

    [Fact]
    public async Task Ending_it_without_letting_go_keeps_what_waited_and_sends_what_comes()
    {
        await using var hub = await PublishingHub.StartAsync();
        await BeginAsync(hub, StopKind.Hold);
        var waited = await hub.PlanNowAsync();
        await hub.DeliverAsync();

        await EndAsync(hub, StopKind.Hold, letGo: false);
        var next = await hub.PlanNowAsync();
        await hub.DeliverAsync();

        Assert.Equal((DeliveryState.Held, DeliveryState.Delivered), ((await hub.FindAsync(waited)).State, (await hub.FindAsync(next)).State));
    }

    [Fact]
    public async Task One_that_a_person_lets_through_goes_out_during_the_hold_the_others_stay()
    {
        await using var hub = await PublishingHub.StartAsync();
        await BeginAsync(hub, StopKind.Hold);
        var (held, stays, later) = (await hub.PlanNowAsync(), await hub.PlanNowAsync(), await hub.PlanAsync(TimeSpan.FromHours(1)));
        await hub.DeliverAsync();

        foreach (var id in new[] { held, later })
        {
            Assert.True((await hub.DecideAsync<LetThrough>(l => l.HandleAsync(new Decision(id), TestHub.Mark, CancellationToken.None))).Succeeded);
        }

        await hub.DeliverAsync();
        Assert.Equal(1, hub.Network.Sends);
        hub.Clock.Advance(TimeSpan.FromHours(1));
        await hub.DeliverAsync();

        Assert.Equal(
            (DeliveryState.Delivered, DeliveryState.Held, DeliveryState.Delivered), ((await hub.FindAsync(held)).State, (await hub.FindAsync(stays)).State, (await hub.FindAsync(later)).State));
    }

    [Fact]
    public async Task What_was_let_through_once_is_held_again_by_the_next_hold()
    {
        await using var hub = await PublishingHub.StartAsync();
        await BeginAsync(hub, StopKind.Hold);
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));
        await hub.DecideAsync<LetThrough>(l => l.HandleAsync(new Decision(id), TestHub.Mark, CancellationToken.None));
        await EndAsync(hub, StopKind.Hold, letGo: true);
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await BeginAsync(hub, StopKind.Hold);

        hub.Clock.Advance(TimeSpan.FromHours(1));
        await hub.DeliverAsync();

        Assert.Equal((HoldReason.Crisis, 0), ((await hub.FindAsync(id)).HeldFor, hub.Network.Sends));
    }

    [Fact]
    public async Task A_hold_that_begins_while_a_delivery_is_prepared_still_counts()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        hub.Network.BeforeTicket = () => BeginAsync(hub, StopKind.Hold);

        await hub.DeliverAsync();

        Assert.Equal((DeliveryState.Held, HoldReason.Crisis, 0), ((await hub.FindAsync(id)).State, (await hub.FindAsync(id)).HeldFor, hub.Network.Sends));
    }

    [Fact]
    public async Task Withdrawing_works_during_a_hold()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        await BeginAsync(hub, StopKind.Hold);

        await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new Decision(id), TestHub.Mark, CancellationToken.None));
        await hub.DeliverAsync();

        Assert.Equal(DeliveryState.Withdrawn, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_rehearsal_writes_down_what_would_be_sent_and_sends_nothing()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        await BeginAsync(hub, StopKind.Rehearsal);
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var plan = await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId, PublishingHub.Net], new(null, "UTC")));

        await hub.SettleAsync();

        Assert.Equal((0, 0), (hub.Network.Sends, hub.Site.Sends));
        foreach (var id in plan.Value.Publications)
        {
            var line = Assert.Single(await hub.LinesAsync(id), l => l.Step == AttemptStep.Rehearsed);
            Assert.Equal("POST https://net.example/create", line.Request);
            Assert.Contains(post.Title, line.Answer, StringComparison.Ordinal);
            Assert.Contains("posts/a-post", line.Answer, StringComparison.Ordinal);
        }

        await EndAsync(hub, StopKind.Rehearsal, letGo: true);
        await hub.SettleAsync();
        Assert.Equal((1, 1), (hub.Network.Sends, hub.Site.Sends));
    }

    [Fact]
    public async Task Who_may_not_stop_everything_may_neither_begin_nor_end_nor_let_through_nor_see_the_list()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();

        Assert.IsType<NotYours>((await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Hold, "x", TestHub.Sara, CancellationToken.None))).Error);
        Assert.IsType<NotYours>((await hub.DecideAsync<EndStop>(b => b.HandleAsync(StopKind.Hold, true, TestHub.Sara, CancellationToken.None))).Error);
        Assert.IsType<NotYours>((await hub.DecideAsync<LetThrough>(b => b.HandleAsync(new Decision(id), TestHub.Sara, CancellationToken.None))).Error);
        Assert.IsType<NotYours>((await hub.Hub.DoAsync<StopBoard, Result<StopOverview>>(b => b.ForAsync(TestHub.Sara, CancellationToken.None))).Error);
    }

    [Fact]
    public async Task Who_may_only_schedule_cannot_pass_the_hold_by_letting_one_go_on()
    {
        await using var hub = await PublishingHub.StartAsync();
        await BeginAsync(hub, StopKind.Hold);
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        var scheduler = TestHub.Mark with { Permissions = TestHub.Mark.Permissions.Where(p => p != "publishing.stop").ToHashSet() };

        var refused = await hub.DecideAsync<ReleaseHeld>(r => r.HandleAsync(new Decision(id), scheduler, CancellationToken.None));

        Assert.Equal("publishing.stop", Assert.IsType<NotYours>(refused.Error).Permission.Name);
        Assert.Equal(DeliveryState.Held, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task What_is_held_for_another_reason_is_neither_let_through_nor_does_releasing_it_pass_the_hold()
    {
        await using var hub = await PublishingHub.StartAsync();
        var late = await hub.PlanAsync(TimeSpan.FromMinutes(1), overdueHours: 1);
        hub.Clock.Advance(TimeSpan.FromHours(3));
        await hub.DeliverAsync();
        await BeginAsync(hub, StopKind.Hold);

        var through = await hub.DecideAsync<LetThrough>(l => l.HandleAsync(new Decision(late), TestHub.Mark, CancellationToken.None));
        Assert.True((await hub.DecideAsync<ReleaseHeld>(r => r.HandleAsync(new Decision(late), TestHub.Mark, CancellationToken.None))).Succeeded);
        await hub.DeliverAsync();

        Assert.IsType<NotFromThisState>(through.Error);
        Assert.Equal((HoldReason.Crisis, 0), ((await hub.FindAsync(late)).HeldFor, hub.Network.Sends));
    }

    [Fact]
    public async Task What_was_tried_before_a_long_hold_is_too_late_after_it()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.Busy);
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        await BeginAsync(hub, StopKind.Hold);
        hub.Clock.Advance(TimeSpan.FromDays(14));
        await hub.DeliverAsync();

        await EndAsync(hub, StopKind.Hold, letGo: true);
        await hub.DeliverAsync();

        Assert.Equal((DeliveryState.Held, HoldReason.Overdue), ((await hub.FindAsync(id)).State, (await hub.FindAsync(id)).HeldFor));
    }

    [Fact]
    public async Task A_rehearsal_that_begins_while_a_delivery_is_prepared_still_counts()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();
        hub.Network.BeforeTicket = () => BeginAsync(hub, StopKind.Rehearsal);

        await hub.DeliverAsync();

        Assert.Equal(0, hub.Network.Sends);
    }

    [Fact]
    public async Task A_hold_that_ends_while_something_is_being_held_leaves_nothing_behind()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        hub.Network.BeforeTicket = async () =>
        {
            hub.Network.BeforeTicket = null;
            await BeginAsync(hub, StopKind.Hold);
        };
        var ended = false;
        hub.Dying.Decide = moment =>
        {
            if (moment == CrashMoment.Prepared && !ended)
            {
                ended = true;
                EndAsync(hub, StopKind.Hold, letGo: true).GetAwaiter().GetResult();
            }

            return false;
        };

        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_newer_revision_waits_until_the_earlier_one_is_gone_and_an_earlier_one_is_not_withdrawn_under_a_newer()
    {
        await using var hub = await PublishingHub.StartAsync(canUpdate: true);
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var first = await hub.PlanNowAsync(post: post);
        await hub.DeliverAsync();
        hub.Posts.Approve(post.Id);
        var second = (await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(hub.Clock.GetUtcNow().AddMinutes(10).DateTime, "UTC")))).Value.Publications[0];
        hub.Network.Then(Behaviour.Busy);
        await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new Decision(first), TestHub.Mark, CancellationToken.None));
        await hub.DeliverAsync();
        hub.Clock.MoveTo((await hub.FindAsync(second)).DueAt);
        await hub.Hub.DataAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "update publishing_publications set wake_at = null where state = 'Withdrawing'"));

        await hub.DeliverAsync();
        Assert.Equal((DeliveryState.Planned, 1), ((await hub.FindAsync(second)).State, hub.Network.Sends));
        await hub.Hub.DataAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "update publishing_publications set wake_at = due_at where state = 'Withdrawing'"));
        await hub.SettleAsync(10);

        Assert.Equal((DeliveryState.Withdrawn, DeliveryState.Delivered), ((await hub.FindAsync(first)).State, (await hub.FindAsync(second)).State));
    }

    [Fact]
    public async Task Two_people_who_hold_at_once_make_one_hold_and_a_reason_is_asked_for()
    {
        await using var hub = await PublishingHub.StartAsync();

        Assert.IsType<StopReasonMissing>((await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Hold, "  ", TestHub.Mark, CancellationToken.None))).Error);
        Assert.IsType<StopReasonMissing>((await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Hold, new string('x', 501), TestHub.Mark, CancellationToken.None))).Error);
        await BeginAsync(hub, StopKind.Hold);
        Assert.IsType<AlreadyStopped>((await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Hold, "Too", TestHub.Paul, CancellationToken.None))).Error);
        await EndAsync(hub, StopKind.Hold, letGo: true);
        Assert.IsType<NotStopped>((await hub.DecideAsync<EndStop>(b => b.HandleAsync(StopKind.Hold, true, TestHub.Mark, CancellationToken.None))).Error);
    }

    private static async Task BeginAsync(PublishingHub hub, StopKind kind, string reason = "Look first") =>
        Assert.True((await hub.DecideAsync<BeginStop>(b => b.HandleAsync(kind, reason, TestHub.Mark, CancellationToken.None))).Succeeded);

    private static async Task EndAsync(PublishingHub hub, StopKind kind, bool letGo) =>
        Assert.True((await hub.DecideAsync<EndStop>(b => b.HandleAsync(kind, letGo, TestHub.Mark, CancellationToken.None))).Succeeded);
}
