using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.TakeBacks;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.TakeBacks;

public sealed class TakeBackTests
{
    [Fact]
    public async Task What_stands_is_withdrawn_networks_first_and_what_was_not_sent_is_cancelled()
    {
        await using var hub = await PublishingHub.StartAsync(canUpdate: true);
        var post = await DeliveredAsync(hub);
        hub.Posts.Approve(post.Id);
        await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(new DateTime(2026, 3, 9, 9, 0, 0), "UTC")));
        var plan = await PlanAsync(hub, post.Id, TestHub.Mark);
        Assert.Equal([(TakeBackKind.Cancel, "Our Fakebook"), (TakeBackKind.Withdraw, "Our Fakebook"), (TakeBackKind.Withdraw, "Own site")], plan.Lines.Select(l => (l.Kind, l.Channel)));

        var taken = await TakeAsync(hub, post.Id, plan.Stamp);
        await hub.SettleAsync();

        Assert.Equal((3, 0), (taken.Value.Done, taken.Value.Refused.Count));
        Assert.Empty((await PlanAsync(hub, post.Id, TestHub.Mark)).Lines);
        Assert.Empty(hub.Network.Created);
        Assert.Empty(hub.Site.Created);
    }

    [Fact]
    public async Task Where_nothing_can_be_removed_the_plan_says_so_and_leaves_it()
    {
        await using var hub = await PublishingHub.StartAsync(canWithdraw: false);
        var post = await DeliveredAsync(hub);
        var plan = await PlanAsync(hub, post.Id, TestHub.Mark);

        var taken = await TakeAsync(hub, post.Id, plan.Stamp);
        await hub.SettleAsync();

        Assert.Equal([TakeBackKind.Withdraw, TakeBackKind.ByHand], plan.Lines.Select(l => l.Kind));
        Assert.Equal((1, 1, 0), (taken.Value.Done, hub.Network.Created.Count, hub.Site.Created.Count));
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_true_takes_nothing_back()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);
        await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(new DateTime(2026, 3, 3, 9, 0, 0), "UTC")));
        var plan = await PlanAsync(hub, post.Id, TestHub.Mark);
        await hub.SettleAsync();

        var refused = await TakeAsync(hub, post.Id, plan.Stamp);

        Assert.Equal("publication.take-back-changed", refused.Error.Code);
        Assert.Single(hub.Network.Created);
    }

    [Fact]
    public async Task Who_may_not_schedule_takes_nothing_back()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = await DeliveredAsync(hub);

        var refused = await hub.Hub.DoAsync((TakeBackPost t) => t.HandleAsync(post.Id, "", TestHub.Sara, CancellationToken.None));

        Assert.Equal("access.not-yours", refused.Error.Code);
    }

    private static async Task<PostView> DeliveredAsync(PublishingHub hub)
    {
        var post = hub.Posts.Add(TestHub.Sara.Id);
        await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId, PublishingHub.Net], new(null, "UTC")));
        await hub.SettleAsync();
        return post;
    }

    private static async Task<TakeBackPlan> PlanAsync(PublishingHub hub, Guid post, Actor by) =>
        (await hub.Hub.DoAsync((PlanTakeBack p) => p.HandleAsync(post, by, CancellationToken.None))).Value;

    private static Task<Result<TakenBack>> TakeAsync(PublishingHub hub, Guid post, string seen) =>
        hub.Hub.DoAsync((TakeBackPost t) => t.HandleAsync(post, seen, TestHub.Mark, CancellationToken.None));
}
