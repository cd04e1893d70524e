using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// Tokens that are over, and access that somebody took away.
public abstract class AccessContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Fact]
    public async Task A_token_that_is_over_is_renewed_without_anybody_noticing()
    {
        Network.Meet(Trouble.TokenOver);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
    }

    [Fact]
    public async Task Access_that_was_taken_away_asks_a_person_to_reconnect()
    {
        Network.Revoke();

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);
        See(refusal);

        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.Reauthorize, refusal?.Kind);
    }

    [Fact]
    public async Task Access_that_is_taken_away_between_preparing_and_sending_asks_a_person_to_reconnect()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Revoke();

        var outcome = await SendAsync(A.Post(), ticket);

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
        Assert.Equal(0, Network.Posts);
    }
}
