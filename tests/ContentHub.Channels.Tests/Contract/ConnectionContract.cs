using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// The form of a connection, where it may lead, and whether it works.
public abstract class ConnectionContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Fact]
    public async Task A_connection_that_works_has_no_trouble()
    {
        Assert.Null((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);
    }

    [Fact]
    public async Task A_connection_that_was_revoked_says_what_to_do()
    {
        Network.Revoke();

        var trouble = See((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);

        Assert.EndsWith(".", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_the_connection_asks_for_what_the_channel_needs_and_hides_secrets()
    {
        Assert.Equal(Network.Settings.Keys.Order(), Channel.Description.Settings.Select(s => s.Name).Order());
        Assert.Contains(Channel.Description.Settings, s => s.Secret);
    }

    [Fact]
    public async Task An_address_inside_the_company_is_not_contacted()
    {
        var guarded = await ChannelAsync(("Outgoing:LoopbackOnly", "false"));

        var trouble = See((await guarded.ProbeAsync(Connection, CancellationToken.None)).Trouble);
        var (ticket, refusal) = await guarded.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Contains("not a public address", trouble, StringComparison.Ordinal);
        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.RetryAt, See(refusal)?.Kind);
    }

    [Fact]
    public async Task A_network_that_is_down_is_tried_later()
    {
        var ticket = await PrepareAsync(A.Post());
        var dead = Connection with { Values = Network.Settings.ToDictionary(s => s.Key, s => s.Value.Replace(Network.Authority, "127.0.0.1:9", StringComparison.Ordinal)) };

        var outcome = See(await Channel.SendAsync(A.Post(), dead, ticket, CancellationToken.None));

        Assert.Equal(OutcomeKind.RetryAt, outcome.Kind);
    }
}
