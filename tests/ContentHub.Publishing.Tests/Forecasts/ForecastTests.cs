using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Forecasts;
using ContentHub.Publishing.Operations;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Rehearsals;
using ContentHub.Publishing.Stops;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Forecasts;

public sealed class ForecastTests
{
    [Fact]
    public async Task What_will_go_out_as_planned_has_no_findings_and_nothing_is_sent()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanAsync(TimeSpan.FromDays(2));
        await hub.PlanAsync(TimeSpan.FromDays(9));

        var forecast = await ForecastAsync(hub);

        Assert.Empty(Assert.Single(forecast.Rows).Findings);
        Assert.Equal((0, 0), (hub.Network.Sends, hub.Network.Prepares));
    }

    [Fact]
    public async Task A_token_that_dies_before_the_post_is_due_is_told_a_week_ahead_and_when_it_is_scheduled()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Health = new ChannelHealth(null, "@northwind", hub.Clock.GetUtcNow().AddDays(3));
        await LookAsync(hub);

        var plan = await hub.ScheduleAsync(new(hub.Posts.Add(TestHub.Sara.Id).Id, [PublishingHub.Net], new(hub.Clock.GetUtcNow().AddDays(5).DateTime, "UTC")));
        await hub.PlanAsync(TimeSpan.FromDays(2));
        var forecast = await ForecastAsync(hub);

        Assert.Contains("Reconnect", Assert.Single(plan.Value.Warnings), StringComparison.Ordinal);
        Assert.Equal([null, ForecastWeight.Fails], forecast.Rows.Select(r => r.Worst));
        Assert.Equal("forecast.token-ends", forecast.Rows[1].Findings[0].Code);
    }

    [Fact]
    public async Task Each_thing_that_stands_in_the_way_is_named()
    {
        await using var hub = await PublishingHub.StartAsync(needsPermalink: true);
        var site = OwnSite.ChannelId;
        var (trashed, archived, unapproved, fine) = (await PlanBothAsync(hub), await PlanBothAsync(hub), await PlanBothAsync(hub), await PlanBothAsync(hub));
        hub.Posts.Change(trashed.Id, p => p with { InTrash = true });
        hub.Posts.Change(archived.Id, p => p with { Stage = PostStage.Archived });
        hub.Posts.Unapproved[unapproved.ApprovedRevisionId!.Value] = true;
        var lonely = await PlanBothAsync(hub);
        await CancelAsync(hub, lonely.Id, site);

        var forecast = await ForecastAsync(hub);

        Assert.Equal("forecast.in-trash", CodeOf(forecast, trashed));
        Assert.Equal("forecast.archived", CodeOf(forecast, archived));
        Assert.Equal("forecast.not-approved", CodeOf(forecast, unapproved));
        Assert.Equal("forecast.not-on-site", CodeOf(forecast, lonely));
        Assert.Equal("", CodeOf(forecast, fine));
    }

    [Fact]
    public async Task Pause_hold_trouble_and_an_allowance_that_is_too_small_are_named()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Health = new ChannelHealth(null, Quota: new ChannelQuota(1, 25, "posts"));
        await LookAsync(hub);
        var (first, second) = (await hub.PlanAsync(TimeSpan.FromHours(2)), await hub.PlanAsync(TimeSpan.FromHours(3)));

        var allowance = await ForecastAsync(hub);
        Assert.Equal([null, ForecastWeight.Warns], allowance.Rows.Select(r => r.Worst));

        hub.Network.Trouble = "The password was changed. Enter the new one.";
        await LookAsync(hub);
        await hub.DecideAsync<PauseChannel>(p => p.HandleAsync(PublishingHub.Net, true, TestHub.Paul, CancellationToken.None));
        await hub.DecideAsync<BeginStop>(b => b.HandleAsync(StopKind.Hold, "Wait", TestHub.Mark, CancellationToken.None));
        var codes = (await ForecastAsync(hub)).Rows[0].Findings.Select(f => f.Code).ToList();

        Assert.Equal(["forecast.on-hold", "forecast.trouble", "forecast.paused"], codes);
        Assert.Equal((first, second), (allowance.Rows[0].Publication.Id, allowance.Rows[1].Publication.Id));
    }

    [Fact]
    public async Task Who_can_reconnect_is_asked_a_fortnight_before_the_access_ends_and_nobody_else()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Health = new ChannelHealth(null, ExpiresAt: hub.Clock.GetUtcNow().AddDays(20));
        await LookAsync(hub);

        var early = await HomeAsync(hub, TestHub.Paul);
        hub.Clock.Advance(TimeSpan.FromDays(7));
        var (paul, sara) = (await HomeAsync(hub, TestHub.Paul), await HomeAsync(hub, TestHub.Sara));

        Assert.Empty(early);
        Assert.Contains("ends soon", Assert.Single(paul).Sentence, StringComparison.Ordinal);
        Assert.Empty(sara);
    }

    [Fact]
    public async Task Rights_that_are_missing_are_trouble_before_anything_is_sent()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Health = new ChannelHealth(null, Scopes: new ChannelScopes(["read"], ["read", "write:statuses"]));
        await hub.PlanAsync(TimeSpan.FromHours(2));

        await LookAsync(hub);

        Assert.Contains("write:statuses", (await ForecastAsync(hub)).Rows[0].Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_does_not_answer_once_is_no_trouble_and_one_that_never_answers_is()
    {
        await using var hub = await PublishingHub.StartAsync();
        await LookAsync(hub);
        hub.Network.Health = ChannelHealth.Of(new DeliveryOutcome(OutcomeKind.RetryAt, "It does not answer."));

        await LookAsync(hub);
        Assert.Equal("", (await ChannelAsync(hub)).Trouble);
        hub.Clock.Advance(TimeSpan.FromHours(7));
        await LookAsync(hub);

        Assert.Equal("It does not answer.", (await ChannelAsync(hub)).Trouble);
        hub.Network.Health = ChannelHealth.Bad("Signed out.");
        await LookAsync(hub);
        hub.Network.Health = ChannelHealth.Of(new DeliveryOutcome(OutcomeKind.RetryAt, "It does not answer."));
        await LookAsync(hub);
        Assert.Equal("Signed out.", (await ChannelAsync(hub)).Trouble);
    }

    [Fact]
    public async Task A_channel_that_works_again_lets_go_on_what_was_held_because_it_was_signed_out()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.SignedOut);
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        Assert.Equal(HoldReason.SignedOut, (await hub.FindAsync(id)).HeldFor);

        await LookAsync(hub);
        await hub.DeliverAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_seller_sees_the_week_of_their_own_posts_only_and_a_stranger_none()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanAsync(TimeSpan.FromHours(2));
        var strangers = await hub.ScheduleAsync(new(hub.Posts.Add(Guid.CreateVersion7()).Id, [PublishingHub.Net], new(hub.Clock.GetUtcNow().AddHours(1).DateTime, "UTC")));

        var forecast = await hub.Hub.DoAsync<ForecastDays, Result<Forecast>>(f => f.HandleAsync(7, TestHub.Sara, CancellationToken.None));
        var nobody = await hub.Hub.DoAsync<ForecastDays, Result<Forecast>>(f => f.HandleAsync(7, TestHub.Lena, CancellationToken.None));
        var rehearsal = await hub.Hub.DoAsync<RehearsePublication, Result<RehearsedPublication>>(r => r.HandleAsync(strangers.Value.Publications[0], TestHub.Sara, CancellationToken.None));

        Assert.Equal(TestHub.Sara.Id, Assert.Single(forecast.Value.Rows).Publication.AuthorId);
        Assert.IsType<NotYours>(nobody.Error);
        Assert.IsType<NotThere>(rehearsal.Error);
    }

    [Fact]
    public async Task A_rehearsal_of_one_shows_the_calls_without_secrets()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(2));

        var shown = (await hub.Hub.DoAsync<RehearsePublication, Result<RehearsedPublication>>(r => r.HandleAsync(id, TestHub.Mark, CancellationToken.None))).Value;

        Assert.Equal("POST https://net.example/create", Assert.Single(shown.Calls!).Request);
        Assert.Equal((0, 0), (hub.Network.Sends, hub.Network.Prepares));
    }

    [Fact]
    public async Task The_command_line_tells_the_week_checks_channels_and_retries_deliberately()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanAsync(TimeSpan.FromDays(1));
        Assert.Equal((0, true), await RunAsync<PublishDue>(hub, "0 would fail", "--dry-run", "--days", "7"));
        hub.Network.Trouble = "Signed out.";
        Assert.Equal((1, true), await RunAsync<ChannelsCheck>(hub, "BAD  net          Our Fakebook: Signed out."));
        Assert.Equal((1, true), await RunAsync<PublishDue>(hub, "1 would fail", "--dry-run", "--days", "7"));
        Assert.Equal((2, true), await RunAsync<PublishDue>(hub, "publish-due", "--dry-run", "--days", "400"));

        hub.Network.Then(Behaviour.Rejects);
        var failed = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        Assert.Equal((0, true), await RunAsync<DeliveriesRetry>(hub, "Nothing was changed", "--channel", "our fakebook", "--dry-run"));
        Assert.Equal(DeliveryState.Failed, (await hub.FindAsync(failed)).State);
        Assert.Equal((0, true), await RunAsync<DeliveriesRetry>(hub, "1 of 1", "--id", failed.ToString()));
        Assert.Equal((2, true), await RunAsync<DeliveriesRetry>(hub, "--all", "--channel", "nobody"));
        await hub.DeliverAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(failed)).State);
    }

    [Fact]
    public async Task What_was_given_up_unclear_is_never_tried_again_in_a_row_with_others()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.CreatesWithoutAnswer);
        hub.Network.LookUpsSay([.. Enumerable.Repeat(OutcomeKind.Unknown, 10)]);
        var id = await hub.PlanNowAsync();
        await hub.SettleAsync(20);
        await hub.DecideAsync<SettleUnknown>(s => s.GiveUpAsync(new Decision(id), TestHub.Mark, CancellationToken.None));

        Assert.Equal((0, true), await RunAsync<DeliveriesRetry>(hub, "Nothing that failed fits", "--all"));
        Assert.Equal(DeliveryState.Failed, (await hub.FindAsync(id)).State);
    }

    private static async Task<PostView> PlanBothAsync(PublishingHub hub)
    {
        var post = hub.Posts.Add(TestHub.Sara.Id);
        Assert.True((await hub.ScheduleAsync(new(post.Id, [OwnSite.ChannelId, PublishingHub.Net], new(hub.Clock.GetUtcNow().AddHours(2).DateTime, "UTC")))).Succeeded);
        return post;
    }

    private static async Task CancelAsync(PublishingHub hub, Guid post, Guid channel)
    {
        var id = await hub.Hub.DataAsync(db => db.Set<Publication>().Where(p => p.PostId == post && p.ChannelId == channel).Select(p => p.Id).SingleAsync());
        await hub.DecideAsync<CancelPublication>(c => c.HandleAsync(new Decision(id), TestHub.Mark, CancellationToken.None));
    }

    private static string CodeOf(Forecast forecast, PostView post) => string.Join(
        ' ', forecast.Rows.Where(r => r.Publication.PostId == post.Id && r.Publication.ChannelId == PublishingHub.Net).SelectMany(r => r.Findings).Select(f => f.Code));

    private static async Task<Forecast> ForecastAsync(PublishingHub hub) =>
        (await hub.Hub.DoAsync<ForecastDays, Result<Forecast>>(f => f.HandleAsync(7, TestHub.Mark, CancellationToken.None))).Value;

    private static Task<IReadOnlyList<HomeItem>> HomeAsync(PublishingHub hub, Actor who) =>
        hub.Hub.DoAsync<IEnumerable<IHomeItems>, IReadOnlyList<HomeItem>>(h => h.OfType<Contributions.ConnectionsHome>().Single().ForAsync(who, CancellationToken.None));

    private static Task LookAsync(PublishingHub hub) => hub.Hub.DoAsync<LookAtChannels, DateTimeOffset?>(l => l.RunAsync(CancellationToken.None));

    private static Task<Channel> ChannelAsync(PublishingHub hub) => hub.Hub.DataAsync(db => db.Set<Channel>().AsNoTracking().SingleAsync(c => c.Id == PublishingHub.Net));

    private static async Task<(int Code, bool Says)> RunAsync<T>(PublishingHub hub, string says, params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await hub.Hub.DoAsync<IEnumerable<ICommandVerb>, int>(v => v.Single(x => x is T).RunAsync(arguments, output, CancellationToken.None));
        return (code, output.ToString().Contains(says, StringComparison.Ordinal));
    }
}
