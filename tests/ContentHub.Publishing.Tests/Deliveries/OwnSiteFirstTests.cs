using System.Net;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Deliveries;

public sealed class OwnSiteFirstTests
{
    [Fact]
    public async Task A_network_waits_until_the_own_site_has_the_post_and_its_permalink_answers()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        var (site, net) = await PlanBothAsync(hub);
        hub.Web.Status = HttpStatusCode.NotFound;

        await hub.DeliverAsync();
        hub.Clock.Advance(TimeSpan.FromSeconds(10));
        await hub.DeliverAsync();
        var waiting = await hub.FindAsync(net);
        hub.Web.Status = HttpStatusCode.OK;
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Planned, waiting.State);
        Assert.Contains("answered 404", waiting.Message);
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(site)).State);
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(net)).State);
        Assert.Equal(new Uri("https://blog.example.test/a-post"), hub.Network.LastPost!.Permalink);
    }

    [Fact]
    public async Task When_the_own_site_refuses_the_network_is_held_and_goes_on_when_the_site_has_it()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        hub.Site.Then(Behaviour.Rejects);
        var (site, net) = await PlanBothAsync(hub);

        await hub.SettleAsync();
        var held = await hub.FindAsync(net);
        await hub.DecideAsync<RetryPublication>(r => r.HandleAsync(new(site), TestHub.Paul, CancellationToken.None));
        await hub.SettleAsync();

        Assert.Equal((DeliveryState.Held, HoldReason.OwnSite), (held.State, held.HeldFor));
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(net)).State);
    }

    [Fact]
    public async Task A_channel_that_needs_the_permalink_cannot_be_scheduled_without_the_own_site()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        var post = hub.Posts.Add(TestHub.Sara.Id);

        var refused = await hub.ScheduleAsync(new(post.Id, [PublishingHub.Net], new(null, "UTC")));

        Assert.Equal("publication.needs-own-site", refused.Error.Code);
    }

    [Fact]
    public async Task A_newer_revision_updates_the_own_site_and_takes_the_place_of_the_earlier_one()
    {
        await using var hub = await PublishingHub.StartAsync();
        var post = hub.Posts.Add(TestHub.Sara.Id);
        var first = await hub.PlanNowAsync(OwnSite.ChannelId, post);
        await hub.SettleAsync();
        var second = await hub.PlanNowAsync(OwnSite.ChannelId, hub.Posts.Approve(post.Id));
        DeliveryState? during = null;
        hub.Site.BeforeSend = async () => during = (await hub.FindAsync(second)).State;

        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Updating, during);
        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(second)).State);
        var old = await hub.FindAsync(first);
        Assert.Equal((DeliveryState.Withdrawn, "Replaced by revision 2"), (old.State, old.Message));
    }

    [Fact]
    public async Task Withdrawing_from_the_own_site_is_done_when_the_answer_comes()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync(OwnSite.ChannelId);
        await hub.SettleAsync();

        var result = await hub.DecideAsync<WithdrawPublication>(w => w.HandleAsync(new(id), TestHub.Mark, CancellationToken.None));

        Assert.True(result.Succeeded);
        Assert.Equal(DeliveryState.Withdrawn, (await hub.FindAsync(id)).State);
        Assert.Empty(hub.Site.Created);
    }

    private static async Task<(Guid Site, Guid Net)> PlanBothAsync(PublishingHub hub)
    {
        var planned = (await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [OwnSite.ChannelId, PublishingHub.Net], new(null, "UTC")))).Value;
        return (planned.Publications[0], planned.Publications[1]);
    }
}
