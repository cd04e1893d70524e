using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Publishing.TrackedLinks;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Tests.TrackedLinks;

public sealed class TrackLinkTests
{
    [Fact]
    public async Task A_short_address_is_one_for_each_publication_however_often_it_is_tried()
    {
        await using var hub = await StartAsync();
        await SetAsync(hub, LinkKind.Short, TestHub.Paul);
        hub.Network.Then(Behaviour.NeverArrives, Behaviour.Fine);
        hub.Network.LookUpsSay(OutcomeKind.NotThere);
        var post = hub.Posts.Add(TestHub.Sara.Id);

        Assert.Empty((await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId, PublishingHub.Net], new(null, "UTC")))).Errors);
        await hub.SettleAsync();

        var link = Assert.Single(await LinksAsync(hub));
        Assert.EndsWith($"/l/{link.Code}", hub.Network.LastPost!.Permalink!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("utm_source=net", link.Target, StringComparison.Ordinal);
        Assert.Equal(2, hub.Network.Sends);
        Assert.DoesNotContain("utm_", hub.Site.LastPost!.Permalink?.AbsoluteUri ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_readers_are_counted_and_each_is_led_on()
    {
        await using var hub = await StartAsync();
        await SetAsync(hub, LinkKind.Short, TestHub.Paul);
        await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [OwnSite.ChannelId, PublishingHub.Net], new(null, "UTC")));
        await hub.SettleAsync();
        var link = Assert.Single(await LinksAsync(hub));

        var led = await FollowAsync(hub, link.Code, counts: true);
        await FollowAsync(hub, link.Code, counts: false);

        Assert.Equal((link.Target, null, null), (led, await FollowAsync(hub, "nothere", counts: true), await FollowAsync(hub, "' or 1=1 --", counts: true)));
        var counted = Assert.Single(await LinksAsync(hub));
        Assert.Equal((1, hub.Clock.GetUtcNow()), (counted.Clicks, counted.LastClickAt));
    }

    [Fact]
    public async Task Without_a_rule_an_address_is_posted_as_it_is()
    {
        await using var hub = await StartAsync();
        await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [OwnSite.ChannelId, PublishingHub.Net], new(null, "UTC")));

        await hub.SettleAsync();

        Assert.Empty(hub.Network.LastPost!.Permalink!.Query);
        Assert.Empty(await LinksAsync(hub));
    }

    [Fact]
    public async Task Only_who_manages_channels_sets_the_rule_and_a_parameter_has_an_end()
    {
        await using var hub = await StartAsync();

        var refused = await SetAsync(hub, LinkKind.Short, TestHub.Sara);
        var tooLong = await hub.Hub.DoAsync((SetLinks s) => s.HandleAsync(PublishingHub.Net, LinkRule.Plain with { Source = new string('x', 101) }, TestHub.Paul, CancellationToken.None));

        Assert.Equal(("access.not-yours", "channel.link-text-too-long"), (refused.Error.Code, tooLong.Error.Code));
    }

    private static Task<PublishingHub> StartAsync() => PublishingHub.StartAsync(needsPermalink: true, change: s => s.AddSingleton<IVariantComposer, Net>());

    private static Task<Result> SetAsync(PublishingHub hub, LinkKind kind, Actor by) =>
        hub.Hub.DoAsync((SetLinks s) => s.HandleAsync(PublishingHub.Net, LinkRule.Plain with { Kind = kind }, by, CancellationToken.None));

    private static Task<string?> FollowAsync(PublishingHub hub, string code, bool counts) => hub.Hub.DoAsync((FollowLink f) => f.HandleAsync(code, counts, CancellationToken.None));

    private static Task<List<ShortLink>> LinksAsync(PublishingHub hub) => hub.Hub.DataAsync(db => db.Set<ShortLink>().AsNoTracking().ToListAsync());

    private sealed class Net : IVariantComposer
    {
        public string Channel => "net";

        public string Label => "Fakebook";

        public VariantRules Rules { get; } = new(0, 0, 1, "reply");

        public string Compose(PostContent content) => content.Title;

        public VariantMeasure Measure(string text) => new(text.Length, 500, "characters", null, null, []);

        public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link) => new([new PreviewPart(variant.Text, [], Measure(variant.Text))], []);
    }
}
