using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.X;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.X;

public sealed class XTests : ChannelCase<FakeX>
{
    [Fact]
    public async Task A_post_says_what_it_cost()
    {
        var (_, plain) = await PublishAsync(A.Post(A.Content with { Variants = [new ChannelVariant("x", "No address") { Link = VariantLink.None }] }));
        var (_, linked) = await PublishAsync(A.Post("x", "With one"));

        Assert.Equal((15_000, 200_000), (plain.Exchange!.CostMicros, linked.Exchange!.CostMicros));
    }

    [Fact]
    public async Task A_thread_goes_out_in_order_and_is_withdrawn_whole()
    {
        var (ticket, outcome) = await PublishAsync(A.Post("x", "One & two\n---\nThree <four>\n---\n水泵 🙂"));
        var posts = Network.Timeline.Posts.Values.OrderBy(p => p.Id, StringComparer.Ordinal).ToList();

        Assert.Equal([null, posts[0].Id, posts[1].Id], posts.Select(p => p.Below));
        Assert.Equal(200_000 + 15_000 + 15_000, outcome.Exchange!.CostMicros);
        await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None);
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task A_reply_that_is_refused_leaves_the_post_delivered_and_says_what_is_missing()
    {
        Network.Refuses = 1;

        var (ticket, outcome) = await PublishAsync(A.Post("x", "One\n---\nTwo"));
        var again = await SendAsync(A.Post("x", "One\n---\nTwo"), ticket);

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered, 1), (outcome.Kind, again.Kind, Network.Posts));
        Assert.Contains("Reply 1 of 1 was refused", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_described()
    {
        var cover = (await PostWithPictureAsync()).Revision.Content.Cover!;

        var (ticket, _) = await PublishAsync(A.Post(A.Content with { Variants = [new ChannelVariant("x", "Look") { Pictures = [cover] }] }));
        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal("A centrifugal pump", Network.Timeline.Media[Network.Timeline.Posts.Values.Single().Media.Single()]);
        Assert.Equal(OutcomeKind.Delivered, looked.Kind);
    }

    [Fact]
    public async Task The_same_words_of_an_older_post_are_not_taken_for_this_one()
    {
        await PublishAsync(A.Post("x", "The same"));

        var (_, second) = await PublishAsync(A.Post("x", "The same"));

        Assert.Equal((OutcomeKind.Rejected, 1), (second.Kind, Network.Posts));
        Assert.Contains("repetition", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_is_used_once_and_the_new_one_is_used_next()
    {
        await PublishAsync(A.Post("x", "One"));
        Clock.Advance(TimeSpan.FromHours(2));
        await PublishAsync(A.Post("x", "Two"));
        Network.Door.EndAccess();
        await PublishAsync(A.Post("x", "Three"));

        Assert.Equal((3, 2), (Network.Posts, Network.Door.Renewals));
    }

    [Fact]
    public async Task When_the_credits_are_used_up_it_is_held_with_words()
    {
        Network.Broke = true;

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
        Assert.Contains("prepaid credits", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_long_a_text_is_told_by_weight()
    {
        var findings = Channel.Check(A.Post("x", new string('水', 141)));

        Assert.Contains(findings, f => f.Code == "x.too-long" && f.Severity == FindingSeverity.Blocks);
    }

    [Fact]
    public async Task A_repetition_that_the_timeline_does_not_show_is_for_a_person_and_found_when_it_does()
    {
        Network.Meet(Fakes.Trouble.AnswerLost);
        var (ticket, lost) = await PublishAsync(A.Post("x", "Once"));
        Network.Timeline.Lags = true;

        var lagging = await SendAsync(A.Post("x", "Once"), ticket);
        Network.Timeline.Lags = false;
        var found = await FollowUpAsync(A.Post("x", "Once"), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Unknown, OutcomeKind.Delivered, 1), (lost.Kind, lagging.Kind, found.Kind, Network.Posts));
        Assert.Contains("Look there yourself", lagging.Message, StringComparison.Ordinal);
        Assert.Null(found.Exchange!.CostMicros);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"errors":[{"title":"Service Unavailable"}]}""")]
    [InlineData("""{"errors":[{"title":"Service Unavailable"}],"meta":{"result_count":0}}""")]
    [InlineData("""{"data":{"id":"1"}}""")]
    [InlineData("[]")]
    public async Task An_answer_that_is_no_timeline_does_not_say_that_the_post_is_missing(string answer)
    {
        Network.Meet(Fakes.Trouble.AnswerLost);
        var (ticket, _) = await PublishAsync(A.Post("x", "Once"));
        Network.TimelineSays = JsonNode.Parse(answer);

        var looked = await FollowUpAsync(A.Post("x", "Once"), ticket);
        var again = await SendAsync(A.Post("x", "Once"), ticket);
        var (unprepared, refusal) = await Channel.PrepareAsync(A.Post("x", "Twice"), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.RetryAt, OutcomeKind.RetryAt, 1), (looked.Kind, again.Kind, See(refusal)!.Kind, Network.Posts));
        Assert.Null(unprepared);
    }
}
