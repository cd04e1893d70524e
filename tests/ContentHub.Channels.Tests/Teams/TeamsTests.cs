using ContentHub.Channels.Teams;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Teams;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Teams;

public sealed class TeamsTests : ChannelCase<FakeTeams>
{
    [Fact]
    public async Task What_is_written_is_what_colleagues_read_and_the_link_is_a_button()
    {
        await PublishAsync(A.Post("teams", "**Pumps** [run](http://x) <b>dry</b> 👋\n\nSecond"));

        var card = Assert.Single(Network.Cards);
        Assert.Equal("**Pumps** [run](http://x) <b>dry</b> 👋\n\nSecond", FakeTeams.WordsOf(card));
        Assert.Equal("https://blog.example.test/why-a-pump-runs-dry", (string?)card["actions"]![0]!["url"]);
    }

    [Fact]
    public async Task A_workflow_that_is_gone_or_switched_off_asks_a_person()
    {
        Network.IsSwitchedOff = true;
        var (_, off) = await PublishAsync(A.Post());
        Network.Revoke();
        var (_, gone) = await PublishAsync(A.Post());

        Assert.Equal((OutcomeKind.Reauthorize, OutcomeKind.Reauthorize, 0), (off.Kind, gone.Kind, Network.Posts));
        Assert.Contains("switched off", off.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_of_the_connection_calls_nobody()
    {
        var health = await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal((null, 0), (health.Trouble, Network.Requests));
    }

    [Fact]
    public async Task A_network_that_is_down_or_inside_is_not_reached()
    {
        var ticket = await PrepareAsync(A.Post());
        var guarded = await ChannelAsync(("Outgoing:LoopbackOnly", "false"));

        var down = See(await Channel.SendAsync(A.Post(), With("http://127.0.0.1:9/workflows/x"), ticket, CancellationToken.None));
        var inside = See(await guarded.SendAsync(A.Post(), Connection, ticket, CancellationToken.None));

        Assert.Equal((OutcomeKind.RetryAt, 0), (down.Kind, Network.Requests));
        Assert.Contains("not a public address", inside.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://prod-1.logic.azure.com/workflows/x")]
    [InlineData("https://user:pw@prod-1.logic.azure.com/workflows/x")]
    [InlineData("https://prod-1.logic.azure.com")]
    public async Task What_cannot_be_used_is_refused_before_anything_is_sent(string address)
    {
        var health = await Channel.ProbeAsync(With(address), CancellationToken.None);
        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), With(address), null, CancellationToken.None);

        Assert.EndsWith(".", health.Trouble, StringComparison.Ordinal);
        Assert.Equal((null, OutcomeKind.Reauthorize, 0), (ticket, refusal!.Kind, Network.Requests));
    }

    [Fact]
    public async Task The_largest_text_that_is_let_through_is_taken_whatever_its_characters()
    {
        foreach (var character in new[] { "x", "ü", "👋", "\"", "\n\ny" })
        {
            var text = string.Concat(Enumerable.Repeat(character, 4000));
            while (TeamsText.CheckPart(new TeamsPart(text.Trim(), "https://blog.example.test/why-a-pump-runs-dry")).Any())
            {
                text = text[..^(2 * character.Length)];
            }

            var (_, outcome) = await PublishAsync(A.Post("teams", text));
            Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        }
    }

    [Theory]
    [InlineData(4001, "x", "teams.too-long")]
    [InlineData(3000, "👩‍👩‍👧‍👦", "teams.too-large")]
    public async Task A_text_over_the_limit_is_refused(int count, string character, string code)
    {
        Assert.Equal(code, Assert.Single(TeamsText.CheckPart(new TeamsPart(string.Concat(Enumerable.Repeat(character, count)), null))).Code);
        Assert.Null((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);
    }

    private ChannelConnection With(string address) => Connection with { Values = new Dictionary<string, string> { ["address"] = address } };
}
