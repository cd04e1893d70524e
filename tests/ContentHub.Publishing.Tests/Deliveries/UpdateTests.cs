using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Deliveries;

public sealed class UpdateTests
{
    [Fact]
    public async Task A_channel_that_can_update_is_told_what_stands_there()
    {
        await using var hub = await PublishingHub.StartAsync(canUpdate: true);
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var first = await hub.FindAsync(await DeliverAsync(hub, post.Id, (await hub.PlanNowAsync(post: post))));
        var before = hub.Network.LastPost!.Earlier;

        await DeliverAsync(hub, post.Id, await hub.PlanNowAsync(post: hub.Posts.Approve(post.Id)));

        Assert.Null(before);
        Assert.Equal(new EarlierDelivery(first.RemoteId, first.Url, new DeliveryTicket(first.Ticket!)), hub.Network.LastPost!.Earlier);
    }

    [Fact]
    public async Task After_three_revisions_the_last_one_that_stands_there_is_named_once_each_try()
    {
        await using var hub = await PublishingHub.StartAsync(canUpdate: true);
        var post = hub.Posts.Add(TestHub.Sara.Id);
        await DeliverAsync(hub, post.Id, await hub.PlanNowAsync(post: post));
        var second = await hub.FindAsync(await DeliverAsync(hub, post.Id, await hub.PlanNowAsync(post: hub.Posts.Approve(post.Id))));
        hub.Network.Then(Behaviour.NeverArrives);

        var third = await DeliverAsync(hub, post.Id, await hub.PlanNowAsync(post: hub.Posts.Approve(post.Id)));

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(third)).State);
        Assert.Equal(second.RemoteId, hub.Network.LastPost!.Earlier!.RemoteId);
    }

    [Fact]
    public async Task A_channel_that_cannot_update_is_told_nothing()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);
        await DeliverAsync(hub, post.Id, await hub.PlanNowAsync(post: post));

        hub.Posts.Approve(post.Id);
        var again = await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(null, "UTC"), Again: true));
        await DeliverAsync(hub, post.Id, again.Value.Publications[0]);

        Assert.Null(hub.Network.LastPost!.Earlier);
        Assert.Equal(2, hub.Network.Sends);
    }

    private static async Task<Guid> DeliverAsync(PublishingHub hub, Guid post, Guid publication)
    {
        await hub.SettleAsync();
        Assert.Equal((post, publication), (hub.Network.LastPost!.Revision.PostId, hub.Network.LastPost.PublicationId));
        return publication;
    }
}
