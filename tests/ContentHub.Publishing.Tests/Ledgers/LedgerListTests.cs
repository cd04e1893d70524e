using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;

namespace ContentHub.Publishing.Tests.Ledgers;

public sealed class LedgerListTests
{
    private static readonly LedgerFilter All = new(null, null, null, null);

    [Fact]
    public async Task It_reads_like_sentences_and_trouble_stands_first()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();
        await hub.DeliverAsync();
        hub.Network.Then(Behaviour.Rejects);
        await hub.PlanNowAsync();
        await hub.DeliverAsync();

        var page = (await ListAsync(hub, All)).Value;

        Assert.Equal("Not delivered to Our Fakebook. Not like this", Assert.Single(Assert.Single(page.Trouble).Rows).Sentence);
        Assert.Equal("Delivered to Our Fakebook on 2 Mar 2026 at 10:00:00, 0 s after it was due", Assert.Single(page.Rest.Items).Sentence);
    }

    [Fact]
    public async Task Trouble_with_one_cause_is_one_group_with_one_remedy()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.Rejects, Behaviour.Rejects, Behaviour.Rejects);
        for (var i = 0; i < 3; i++)
        {
            await hub.PlanNowAsync();
        }

        await hub.DeliverAsync();

        var cause = Assert.Single((await ListAsync(hub, All)).Value.Trouble);
        Assert.Equal((3, PublicationEvent.Retry), (cause.Rows.Count, cause.Remedy));
        Assert.Null(Assert.Single((await ListAsync(hub, All, TestHub.Sara)).Value.Trouble).Remedy);
    }

    [Fact]
    public async Task A_seller_sees_her_own_posts_only_and_a_reviewer_none()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();
        await hub.PlanNowAsync(post: hub.Posts.Add(TestHub.Samir.Id));

        Assert.Equal(2, (await ListAsync(hub, All, TestHub.Nora)).Value.Rest.Items.Count);
        Assert.Single((await ListAsync(hub, All, TestHub.Sara)).Value.Rest.Items);
        Assert.Equal("access.not-yours", (await ListAsync(hub, All, TestHub.Lena)).Error.Code);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gaps_or_repeats()
    {
        await using var hub = await PublishingHub.StartAsync();
        for (var i = 0; i < 120; i++)
        {
            await hub.PlanAsync(TimeSpan.FromMinutes(10 + (i / 30)));
        }

        var seen = new List<Guid>();
        string? after = null;
        do
        {
            var page = (await ListAsync(hub, All with { After = after })).Value;
            seen.AddRange(page.Rest.Items.Select(r => r.Publication.Id));
            after = page.Rest.Next;
        }
        while (after is not null);

        Assert.Equal((120, 120), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task Filters_narrow_by_state_channel_and_the_persons_day()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();
        await hub.DeliverAsync();
        await hub.PlanAsync(TimeSpan.FromHours(14.5), OwnSite.ChannelId);

        Assert.Single((await ListAsync(hub, All with { State = DeliveryState.Delivered })).Value.Rest.Items);
        Assert.Single((await ListAsync(hub, All with { Channel = OwnSite.ChannelId })).Value.Rest.Items);
        Assert.Single((await ListAsync(hub, All with { On = new DateOnly(2026, 3, 3) })).Value.Rest.Items);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("-")]
    [InlineData("9999999999999999999-0")]
    [InlineData("639000000000000000-zzz")]
    public async Task A_cursor_that_somebody_made_up_is_the_first_page(string cursor)
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();

        Assert.Single((await ListAsync(hub, All with { After = cursor })).Value.Rest.Items);
    }

    private static Task<Result<LedgerPage>> ListAsync(PublishingHub hub, LedgerFilter filter, Kernel.People.Actor? by = null) =>
        hub.Hub.DoAsync<LedgerList, Result<LedgerPage>>(l => l.ForAsync(filter, by ?? TestHub.Mark, CancellationToken.None));
}
