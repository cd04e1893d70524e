using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// A post that is sent, refused, rehearsed and taken back.
public abstract class DeliveryContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Fact]
    public async Task A_post_is_delivered_with_its_id_and_address()
    {
        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(1, Network.Posts);
        Assert.Equal(Network.TellsAddress, outcome.RemoteId is not null);
        Assert.Equal(Network.TellsAddress, Uri.TryCreate(outcome.Url, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal(Network.Authority, outcome.Exchange?.RemoteAddress);
        Assert.InRange(outcome.Exchange?.Status ?? 0, 200, 299);
    }

    [Fact]
    public async Task A_post_that_the_network_refuses_is_rejected_with_its_reason()
    {
        Network.Meet(Trouble.PostRefused);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task Withdrawing_removes_the_post_and_may_be_repeated_or_is_left_to_a_person()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        if (!Channel.Description.CanWithdraw)
        {
            var stays = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId ?? "", CancellationToken.None));
            Assert.Equal((OutcomeKind.Rejected, 1), (stays.Kind, Network.Posts));
            Assert.Contains("by hand", stays.Message, StringComparison.Ordinal);
            return;
        }

        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));
        var again = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Withdrawn, OutcomeKind.Withdrawn, 0), (gone.Kind, again.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_rehearsal_shows_what_would_be_sent_and_contacts_nobody()
    {
        var rehearsal = See(await Channel.RehearseAsync(await PostWithPictureAsync(), Connection, CancellationToken.None));
        Assert.Equal(0, Network.Requests);
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.NotEmpty(rehearsal.Calls);
        Assert.All(rehearsal.Calls, call => See(call.Body));
        Assert.Contains(A.Content.Title, rehearsal.Calls[^1].Body, StringComparison.Ordinal);
        Assert.Equal(0, Network.Posts);
    }
}
