using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// What the network says about a post, and what it leaves open.
public abstract class AnswerContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Fact]
    public async Task When_the_network_asks_to_wait_the_outcome_says_until_when()
    {
        Network.Meet(Trouble.RateLimited);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((OutcomeKind.RetryAt, Clock.GetUtcNow().AddSeconds(289)), (outcome.Kind, outcome.RetryAt));
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task After_a_server_error_the_network_is_asked_and_sending_again_is_safe()
    {
        Network.Meet(Trouble.ServerError);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered), (outcome.Kind, looked.Kind, again.Kind));
        Assert.Equal(1, Network.Posts);
    }

    [Theory]
    [InlineData(Trouble.ServerErrorAfterCreating)]
    [InlineData(Trouble.AnswerLost)]
    [InlineData(Trouble.AnswerLate)]
    [InlineData(Trouble.AnswerStalls)]
    [InlineData(Trouble.HugeAnswer)]
    public async Task A_post_without_a_trustworthy_answer_is_unknown_and_found_by_looking(Trouble trouble)
    {
        Network.Meet(trouble);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, OutcomeKind.Delivered), (outcome.Kind, looked.Kind, again.Kind));
        Assert.NotNull(looked.Url);
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task A_page_of_html_with_status_200_is_no_delivery()
    {
        Network.Meet(Trouble.HtmlPage);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere), (outcome.Kind, looked.Kind));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Network.Meet(Trouble.RedirectInside);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
        Assert.Equal(0, Network.RequestsInside);
    }
}
