using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// Sending again with the same ticket leaves one post: by a key, or by looking first. Networks that have neither keep the BlindContract instead.
public abstract class RepeatContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
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
}
