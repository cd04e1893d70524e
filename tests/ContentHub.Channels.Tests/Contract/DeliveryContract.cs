using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// A post that is sent, sent again, and taken back.
public abstract class DeliveryContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Fact]
    public async Task A_post_is_delivered_with_its_id_and_address()
    {
        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(1, Network.Posts);
        Assert.NotNull(outcome.RemoteId);
        Assert.StartsWith("https://", outcome.Url, StringComparison.Ordinal);
        Assert.Equal((200, Network.Authority), (outcome.Exchange?.Status, outcome.Exchange?.RemoteAddress));
    }

    [Fact]
    public async Task Sending_twice_with_the_same_ticket_leaves_one_post()
    {
        var (ticket, first) = await PublishAsync(A.Post());

        var second = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Delivered, first.RemoteId), (second.Kind, second.RemoteId));
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task Preparing_again_keeps_what_the_first_try_chose()
    {
        var ticket = await PrepareAsync(A.Post());
        Clock.Advance(TimeSpan.FromHours(3));

        var again = await PrepareAsync(A.Post(), ticket);
        await SendAsync(A.Post(), ticket);
        var outcome = await SendAsync(A.Post(), again);

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(1, Network.Posts);
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
    public async Task Cancelling_throws_and_the_next_try_is_safe()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Meet(Trouble.AnswerLate);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel.SendAsync(A.Post(), Connection, ticket, source.Token));
        See(thrown.ToString());
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal(OutcomeKind.Delivered, again.Kind);
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task Withdrawing_removes_the_post_and_may_be_repeated()
    {
        if (!Channel.Description.CanWithdraw)
        {
            Assert.Skip("This channel cannot withdraw.");
        }

        var (ticket, outcome) = await PublishAsync(A.Post());

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
