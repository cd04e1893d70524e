using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Slack;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Slack;

public sealed class SlackBotTests : ChannelCase<FakeSlackBot>
{
    [Fact]
    public async Task What_is_written_is_what_colleagues_read()
    {
        await PublishAsync(A.Post("slack-bot", "*Pumps* & <!channel> <script> 👋"));

        Assert.Equal("*Pumps* & <!channel> <script> 👋\n\nhttps://blog.example.test/why-a-pump-runs-dry", FakeSlackBot.TextOf(Assert.Single(Network.Messages).Value));
    }

    [Theory]
    [InlineData("not_in_channel", OutcomeKind.Reauthorize)]
    [InlineData("missing_scope", OutcomeKind.Reauthorize)]
    [InlineData("is_archived", OutcomeKind.Reauthorize)]
    [InlineData("token_revoked", OutcomeKind.Reauthorize)]
    [InlineData("ratelimited", OutcomeKind.RetryAt)]
    [InlineData("internal_error", OutcomeKind.RetryAt)]
    public async Task A_word_before_anything_is_sent_means(string error, OutcomeKind expected)
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Error = error;

        var outcome = await SendAsync(A.Post(), ticket);
        var health = See(await Channel.ProbeAsync(Connection, CancellationToken.None));

        Assert.Equal((expected, 0), (outcome.Kind, Network.Posts));
        Assert.EndsWith(".", health.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_somebody_deleted_is_not_made_anew_by_a_change()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Messages.Clear();

        var (_, changed) = await PublishAsync(Newer(ticket, outcome));

        Assert.Equal((OutcomeKind.Rejected, 0), (changed.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_connection_that_leads_elsewhere_since_changes_and_removes_nothing()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var elsewhere = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["conversation"] = "C0OTHER" } };

        var gone = See(await Channel.WithdrawAsync(A.Post(), elsewhere, ticket, outcome.RemoteId!, CancellationToken.None));
        var (_, refusal) = await Channel.PrepareAsync(Newer(ticket, outcome), elsewhere, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, 1), (gone.Kind, refusal!.Kind, Network.Posts));
    }

    [Theory]
    [InlineData("token", "")]
    [InlineData("token", "xoxb line\nend")]
    [InlineData("conversation", "#general")]
    [InlineData("server", "http://slack.example.com")]
    public Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value) => IsRefusedBeforeAnythingIsSentAsync(setting, value);

    [Fact]
    public async Task A_message_is_found_below_many_newer_ones()
    {
        Enumerable.Range(0, 50).ToList().ForEach(i => Network.Hear($"Before {i}"));
        Network.Meet(Trouble.AnswerLost);
        var (ticket, _) = await PublishAsync(A.Post());
        Enumerable.Range(0, 300).ToList().ForEach(i => Network.Hear($"After {i}"));

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), await PrepareAsync(A.Post(), ticket));

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered, 351), (looked.Kind, again.Kind, Network.Posts));
    }

    [Fact]
    public async Task When_Slack_does_not_show_everything_a_person_looks_and_nothing_is_sent_again()
    {
        Network.Hear("Before");
        Network.MostAtOnce = 2;
        Network.Meet(Trouble.AnswerLost);
        var (ticket, _) = await PublishAsync(A.Post());
        Enumerable.Range(0, 3).ToList().ForEach(i => Network.Hear($"After {i}"));

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), await PrepareAsync(A.Post(), ticket));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Unknown, 5), (looked.Kind, again.Kind, Network.Posts));
        Assert.Contains("Look there yourself", looked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_between_preparing_and_a_first_try_holds_nobody_up()
    {
        Network.MostAtOnce = 2;
        var ticket = await PrepareAsync(A.Post());
        Enumerable.Range(0, 3).ToList().ForEach(i => Network.Hear($"Meanwhile {i}"));

        Assert.Equal(OutcomeKind.Delivered, (await SendAsync(A.Post(), ticket)).Kind);
    }
}
