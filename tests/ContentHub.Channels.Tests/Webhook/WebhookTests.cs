using ContentHub.Channels.Tests.Contract;
using ContentHub.Channels.Webhook;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Webhook;

public sealed class WebhookTests : ChannelCase<FakeReceiver>
{
    [Fact]
    public async Task The_signature_is_the_one_of_the_standards_own_example()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);
        var (account, _) = WebhookAccount.From(Connection with { Values = new Dictionary<string, string> { ["address"] = "https://example.com/", ["secret"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" } });

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", account!.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));
    }

    [Fact]
    public async Task The_event_carries_the_approved_revision()
    {
        var post = await PostWithPictureAsync();
        var content = post.Revision.Content with { Body = $"Dry **running** ![seal](/media/{post.Revision.Content.Cover!.AssetId})", Disclosure = "Sponsored", Title = "Pumps & <script> 👋" };

        await PublishAsync(A.Post(content));

        var happened = Network.Events[^1];
        var data = happened["data"]!;
        Assert.Equal(("post.published", "2026-03-02T09:00:00.000Z"), ((string?)happened["type"], (string?)happened["timestamp"]));
        Assert.Equal((A.Publication.ToString(), "v1:00", 1, "Pumps & <script> 👋"), ((string?)data["publication"], (string?)data["hash"], (int)data["revision"]!, (string?)data["title"]));
        Assert.Equal((content.Body, """["pumps","maintenance"]"""), ((string?)data["markdown"], data["tags"]!.ToJsonString()));
        Assert.Contains("<strong>running</strong>", (string?)data["html"], StringComparison.Ordinal);
        Assert.Matches($"<img src=\"https?://[^\"]+/media/{content.Cover!.AssetId}\" alt=\"seal\"", (string?)data["html"]);
        Assert.Equal(("https://blog.example.test/why-a-pump-runs-dry", "A centrifugal pump"), ((string?)data["permalink"], (string?)data["cover"]!["alt"]));
    }

    [Fact]
    public async Task Another_try_has_the_same_id_and_a_new_time()
    {
        var (ticket, _) = await PublishAsync(A.Post());
        Clock.Advance(TimeSpan.FromMinutes(3));

        await SendAsync(A.Post(), ticket);

        Assert.Equal([(A.Publication.ToString(), 1772442000), (A.Publication.ToString(), 1772442180)], Network.Deliveries);
        Assert.Single(Network.Events);
    }

    [Theory]
    [InlineData(Trouble.AnswerLost)]
    [InlineData(Trouble.AnswerLate)]
    public async Task What_was_sent_without_an_answer_is_sent_again_and_taken_once(Trouble trouble)
    {
        Network.Meet(trouble);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), await PrepareAsync(A.Post(), ticket));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered), (outcome.Kind, looked.Kind, again.Kind));
        Assert.Single(Network.Events);
    }

    [Theory]
    [InlineData(Trouble.ServerError, OutcomeKind.RetryAt)]
    [InlineData(Trouble.ServerErrorAfterCreating, OutcomeKind.RetryAt)]
    [InlineData(Trouble.RateLimited, OutcomeKind.RetryAt)]
    [InlineData(Trouble.RedirectInside, OutcomeKind.Reauthorize)]
    [InlineData(Trouble.HugeAnswer, OutcomeKind.Delivered)]
    [InlineData(Trouble.HtmlPage, OutcomeKind.Delivered)]
    public async Task An_answer_means(Trouble trouble, OutcomeKind expected)
    {
        Network.Meet(trouble);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((expected, 0), (outcome.Kind, Network.RequestsInside));
        Assert.Equal(trouble == Trouble.RateLimited ? Clock.GetUtcNow().AddSeconds(289) : null, outcome.RetryAt);
    }

    [Theory]
    [InlineData(410, "gone")]
    [InlineData(404, "address")]
    [InlineData(403, "address")]
    public async Task A_receiver_that_wants_no_more_events_holds_what_is_planned(int status, string says)
    {
        Network.Always = status;

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
        Assert.Contains(says, outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_secret_there_and_clocks_that_differ_are_named()
    {
        Assert.Null((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);
        Network.Clock = Clock.GetUtcNow().AddMinutes(10);

        Assert.Contains("clocks", See((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble), StringComparison.Ordinal);
        var (_, outcome) = await PublishAsync(A.Post());
        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
    }

    [Fact]
    public async Task A_change_and_a_withdrawal_are_events_of_their_own()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var newer = Newer(ticket, outcome);
        var (second, changed) = await PublishAsync(newer);
        var shown = (string?)Network.Shown.Values.Single()["summary"];

        var gone = See(await Channel.WithdrawAsync(newer with { Earlier = null }, Connection, second, changed.RemoteId!, CancellationToken.None));

        Assert.Equal(["post.published", "post.updated", "post.withdrawn"], Network.Events.Select(e => (string?)e["type"]));
        Assert.Equal(A.Publication.ToString(), (string?)Network.Events[1]["data"]!["replaces"]);
        Assert.Equal(("Four causes of dry running.", OutcomeKind.Withdrawn, 0), (shown, gone.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_try_of_the_connection_is_a_ping_and_no_post()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal(("hub.ping", 0), ((string?)Assert.Single(Network.Events)["type"], Network.Posts));
    }

    [Fact]
    public async Task The_ledger_shows_the_host_of_the_receiver_and_no_more()
    {
        var (_, outcome) = await PublishAsync(A.Post());
        var rehearsal = await Channel.RehearseAsync(A.Post(), Connection, CancellationToken.None);

        Assert.Equal($"POST http://{Network.Authority}/…", outcome.Exchange?.Request);
        Assert.Equal(outcome.Exchange?.Request, Assert.Single(rehearsal.Calls).Request);
    }

    [Fact]
    public async Task A_network_that_is_down_or_inside_is_not_reached()
    {
        var ticket = await PrepareAsync(A.Post());
        var guarded = await ChannelAsync(("Outgoing:LoopbackOnly", "false"));

        var down = See(await Channel.SendAsync(A.Post(), With("address", "http://127.0.0.1:9/"), ticket, CancellationToken.None));
        var inside = See(await guarded.SendAsync(A.Post(), Connection, ticket, CancellationToken.None));

        Assert.Equal((OutcomeKind.RetryAt, 0), (down.Kind, Network.Requests));
        Assert.Contains("not a public address", inside.Message, StringComparison.Ordinal);
        await Channel.ProbeAsync(Connection, CancellationToken.None);
    }

    [Theory]
    [InlineData("secret", "whsec_c2hvcnQ=")]
    [InlineData("secret", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("secret", "whsec_<script>")]
    [InlineData("address", "http://hooks.example.com/")]
    [InlineData("address", "https://user:pw@example.com/")]
    [InlineData("address", "javascript:alert(1)")]
    public async Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value)
    {
        var requests = Network.Requests;

        var health = await Channel.ProbeAsync(With(setting, value), CancellationToken.None);
        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), With(setting, value), null, CancellationToken.None);

        Assert.EndsWith(".", health.Trouble, StringComparison.Ordinal);
        Assert.Equal((null, OutcomeKind.Reauthorize, requests), (ticket, refusal!.Kind, Network.Requests));
    }

    [Fact]
    public async Task The_form_asks_for_what_the_channel_needs()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal(Network.Settings.Keys.Order(), Channel.Description.Settings.Select(s => s.Name).Order());
        Assert.All(Channel.Description.Settings, s => Assert.True(s.Secret));
    }

    private ChannelConnection With(string setting, string value) => Connection with { Values = new Dictionary<string, string>(Network.Settings) { [setting] = value } };
}
