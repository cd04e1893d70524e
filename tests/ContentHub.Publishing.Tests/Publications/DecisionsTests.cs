using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Publications;

public sealed class DecisionsTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_is_planned_can_be_cancelled_and_is_not_sent()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));

        var cancelled = await CancelAsync(hub, new(id));
        hub.Clock.Advance(TimeSpan.FromHours(2));
        await hub.SettleAsync();

        Assert.True(cancelled.Succeeded);
        Assert.Equal((DeliveryState.Cancelled, 0), ((await hub.FindAsync(id)).State, hub.Network.Sends));
    }

    [Fact]
    public async Task What_is_delivered_cannot_be_cancelled()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync();

        Assert.Equal("publication.not-from-this-state", (await CancelAsync(hub, new(id))).Error.Code);
    }

    [Fact]
    public async Task Who_may_not_schedule_may_not_cancel_and_who_may_not_see_it_finds_nothing()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));
        var narrow = TestHub.Samir with { Permissions = new HashSet<string> { PublishingPermissions.Schedule.Name, PublishingPermissions.Read.Name } };

        Assert.Equal("access.not-yours", (await CancelAsync(hub, new(id), TestHub.Sara)).Error.Code);
        Assert.Equal("access.not-there", (await CancelAsync(hub, new(id), narrow)).Error.Code);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_that_someone_was_faster()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));
        var seen = (await hub.FindAsync(id)).Version;
        await hub.DecideAsync<ReschedulePublication>(r => r.HandleAsync(new(id, seen), new(new DateTime(2026, 3, 5, 9, 0, 0), "UTC"), TestHub.Paul, None));

        Assert.Equal("access.someone-was-faster", (await CancelAsync(hub, new(id, seen))).Error.Code);
    }

    [Fact]
    public async Task Moving_a_post_moves_everything_of_it_that_is_planned()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var local = new DateTime(2026, 3, 3, 9, 0, 0);
        var planned = (await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId, PublishingHub.Net], new(local, "UTC")))).Value.Publications;

        var moved = await hub.Hub.DoAsync<ShiftPost, Result<int>>(r => r.AllOfAsync(post.Id, new(local.AddDays(1), "UTC"), TestHub.Mark, None));

        Assert.True(moved.Succeeded);
        foreach (var id in planned)
        {
            Assert.Equal(local.AddDays(1), (await hub.FindAsync(id)).LocalTime);
        }
    }

    [Fact]
    public async Task Moving_a_post_of_which_nothing_is_planned_is_refused()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);

        var refused = await hub.Hub.DoAsync<ShiftPost, Result<int>>(r => r.AllOfAsync(post.Id, new(new DateTime(2026, 3, 3, 9, 0, 0), "UTC"), TestHub.Mark, None));

        Assert.Equal("publication.nothing-to-move", refused.Error.Code);
    }

    [Fact]
    public async Task A_failure_is_tried_again_with_the_same_keys()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.Rejects);
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync();
        var ticket = (await hub.FindAsync(id)).Ticket;

        var retried = await hub.DecideAsync<RetryPublication>(r => r.HandleAsync(new(id), TestHub.Paul, None));
        await hub.SettleAsync();

        Assert.True(retried.Succeeded);
        Assert.Equal((DeliveryState.Delivered, ticket), ((await hub.FindAsync(id)).State, (await hub.FindAsync(id)).Ticket));
    }

    [Fact]
    public async Task A_person_who_found_it_settles_an_unknown_outcome()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await UnknownAsync(hub);

        var withoutAddress = await SettleAsync(hub, s => s.ThereAsync(new(id), "javascript:alert(1)", TestHub.Paul, None));
        var notYours = await SettleAsync(hub, s => s.ThereAsync(new(id), "https://net.example/1", TestHub.Sara, None));
        var settled = await SettleAsync(hub, s => s.ThereAsync(new(id), "https://net.example/1", TestHub.Paul, None));

        Assert.Equal(("publication.no-address", "access.not-yours"), (withoutAddress.Error.Code, notYours.Error.Code));
        Assert.True(settled.Succeeded);
        var publication = await hub.FindAsync(id);
        Assert.Equal((DeliveryState.Delivered, "https://net.example/1"), (publication.State, publication.Url));
        Assert.Equal((AttemptStep.SettledByPerson, (Guid?)TestHub.Paul.Id), ((await hub.LinesAsync(id))[^1].Step, (await hub.LinesAsync(id))[^1].ById));
    }

    [Fact]
    public async Task A_person_who_did_not_find_it_lets_it_be_sent_again()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await UnknownAsync(hub);

        await SettleAsync(hub, s => s.NotThereAsync(new(id), TestHub.Paul, None));
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_person_may_give_an_unknown_outcome_up()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await UnknownAsync(hub);

        await SettleAsync(hub, s => s.GiveUpAsync(new(id), TestHub.Paul, None));

        Assert.Equal(DeliveryState.Failed, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task What_the_network_will_not_remove_stays_delivered_and_says_so()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync();
        hub.Network.Then(Behaviour.Rejects);

        await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new(id), TestHub.Mark, None));
        await hub.SettleAsync();

        var publication = await hub.FindAsync(id);
        Assert.Equal(DeliveryState.Delivered, publication.State);
        Assert.StartsWith("Not withdrawn", publication.Message);
    }

    [Fact]
    public async Task A_network_that_is_busy_is_asked_again_to_remove_it()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync();
        hub.Network.Then(Behaviour.Busy, Behaviour.Busy);

        await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new(id), TestHub.Mark, None));
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Withdrawn, (await hub.FindAsync(id)).State);
        Assert.Empty(hub.Network.Created);
    }

    [Fact]
    public async Task Nothing_is_withdrawn_twice()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync(OwnSite.ChannelId);
        await hub.SettleAsync();
        await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new(id), TestHub.Mark, None));

        var again = await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new(id), TestHub.Mark, None));

        Assert.Equal("publication.not-from-this-state", again.Error.Code);
    }

    [Fact]
    public async Task A_decision_that_says_nothing_is_refused()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();

        var refused = await hub.DecideAsync<PublicationDecisions>(d => d.HandleAsync(id, new(), TestHub.Mark, None));
        var withoutTime = await hub.DecideAsync<PublicationDecisions>(d => d.HandleAsync(id, new() { Do = PublicationChoice.Move, LocalTime = "soon" }, TestHub.Mark, None));

        Assert.Equal(("publication.nothing-chosen", "publication.no-time"), (refused.Error.Code, withoutTime.Error.Code));
    }

    private static async Task<Guid> UnknownAsync(PublishingHub hub)
    {
        hub.Network.Then(Behaviour.NeverArrives);
        hub.Network.LookUpsSay([.. Enumerable.Repeat(OutcomeKind.Unknown, 6)]);
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync();
        return id;
    }

    private static Task<Result> CancelAsync(PublishingHub hub, Decision decision, Actor? by = null) =>
        hub.DecideAsync<CancelPublication>(c => c.HandleAsync(decision, by ?? TestHub.Mark, None));

    private static Task<Result> SettleAsync(PublishingHub hub, Func<SettleUnknown, Task<Result>> settle) => hub.DecideAsync(settle);
}
