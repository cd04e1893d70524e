using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Slack;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Slack;

public sealed class SlackTests : ChannelCase<FakeSlack>
{
    [Fact]
    public async Task What_is_written_is_what_colleagues_read()
    {
        await PublishAsync(A.Post("slack", "*Pumps* & <!channel> <script> 👋"));

        Assert.Equal("*Pumps* & <!channel> <script> 👋\n\nhttps://blog.example.test/why-a-pump-runs-dry", Assert.Single(Network.Messages));
    }

    [Theory]
    [InlineData(404, "no_service", OutcomeKind.Reauthorize)]
    [InlineData(410, "channel_is_archived", OutcomeKind.Reauthorize)]
    [InlineData(404, "channel_not_found", OutcomeKind.Reauthorize)]
    [InlineData(403, "invalid_token", OutcomeKind.Reauthorize)]
    [InlineData(403, "posting_to_general_channel_denied", OutcomeKind.Reauthorize)]
    [InlineData(400, "too_many_attachments", OutcomeKind.Rejected)]
    [InlineData(500, "rollup_error", OutcomeKind.RetryAt)]
    public async Task A_word_means(int status, string word, OutcomeKind expected)
    {
        Network.Always = (status, word);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((expected, 0), (outcome.Kind, Network.Posts));
        Assert.EndsWith(".", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_of_the_connection_posts_nothing()
    {
        var works = await Channel.ProbeAsync(Connection, CancellationToken.None);
        Network.Revoke();
        var broken = See(await Channel.ProbeAsync(Connection, CancellationToken.None));

        Assert.Equal((null, 0), (works.Trouble, Network.Posts));
        Assert.Contains("new one", broken.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_answers_something_else_is_no_webhook()
    {
        Network.Always = (200, "Welcome to the hotel");

        Assert.NotNull(See(await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);
    }

    [Fact]
    public async Task A_network_that_is_down_or_inside_is_not_reached()
    {
        var ticket = await PrepareAsync(A.Post());
        var guarded = await ChannelAsync(("Outgoing:LoopbackOnly", "false"));

        var down = See(await Channel.SendAsync(A.Post(), With("http://127.0.0.1:9/services/x"), ticket, CancellationToken.None));
        var inside = See(await guarded.SendAsync(A.Post(), Connection, ticket, CancellationToken.None));

        Assert.Equal((OutcomeKind.RetryAt, 0), (down.Kind, Network.Requests));
        Assert.Contains("not a public address", inside.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://hooks.slack.com/services/x")]
    [InlineData("https://user:pw@hooks.slack.com/services/x")]
    [InlineData("https://hooks.slack.com")]
    public async Task What_cannot_be_used_is_refused_before_anything_is_sent(string address)
    {
        var health = await Channel.ProbeAsync(With(address), CancellationToken.None);
        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), With(address), null, CancellationToken.None);

        Assert.EndsWith(".", health.Trouble, StringComparison.Ordinal);
        Assert.Equal((null, OutcomeKind.Reauthorize, 0), (ticket, refusal!.Kind, Network.Requests));
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public async Task A_text_over_the_limit_is_refused(int characters, bool fits)
    {
        var post = A.Post("slack", new string('x', characters - 47));

        var (_, refusal) = await Channel.PrepareAsync(post, Connection, null, CancellationToken.None);

        Assert.Equal(fits, refusal is null);
    }

    private ChannelConnection With(string address) => Connection with { Values = new Dictionary<string, string> { ["address"] = address } };
}
