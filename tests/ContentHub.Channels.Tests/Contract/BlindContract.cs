using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// A network without keys that can't be asked what it has: a post is sent once, and whatever is unclear stays unknown until a person has looked.
public abstract class BlindContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Theory]
    [InlineData(Trouble.ServerError, 0)]
    [InlineData(Trouble.HtmlPage, 0)]
    [InlineData(Trouble.ServerErrorAfterCreating, 1)]
    [InlineData(Trouble.AnswerLost, 1)]
    [InlineData(Trouble.AnswerLate, 1)]
    [InlineData(Trouble.AnswerStalls, 1)]
    [InlineData(Trouble.HugeAnswer, 1)]
    public async Task A_post_without_a_trustworthy_answer_is_for_a_person_and_is_not_sent_again(Trouble trouble, int there)
    {
        Network.Meet(trouble);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Unknown), (outcome.Kind, looked.Kind));
        Assert.Contains("Look", looked.Message, StringComparison.Ordinal);
        Assert.Equal(there, Network.Posts);
    }

    [Fact]
    public async Task When_the_network_asks_to_wait_the_outcome_says_until_when()
    {
        Network.Meet(Trouble.RateLimited);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((OutcomeKind.RetryAt, Clock.GetUtcNow().AddSeconds(289)), (outcome.Kind, outcome.RetryAt));
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Network.Meet(Trouble.RedirectInside);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((OutcomeKind.Reauthorize, 0), (outcome.Kind, Network.RequestsInside));
    }

    [Fact]
    public async Task Preparing_again_keeps_what_the_first_try_chose()
    {
        var ticket = await PrepareAsync(A.Post());
        Clock.Advance(TimeSpan.FromHours(3));

        var again = await PrepareAsync(A.Post(), ticket);

        Assert.Equal(ticket, again);
    }

    [Fact]
    public async Task Cancelling_throws_and_a_person_decides()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Meet(Trouble.AnswerLate);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel.SendAsync(A.Post(), Connection, ticket, source.Token));
        See(thrown.ToString());

        Assert.Equal(OutcomeKind.Unknown, (await FollowUpAsync(A.Post(), ticket)).Kind);
    }
}
