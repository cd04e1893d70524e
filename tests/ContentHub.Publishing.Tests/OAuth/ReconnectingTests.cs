using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Tests.OAuth;

public sealed class ReconnectingTests
{
    [Fact]
    public async Task Reconnecting_keeps_the_channel_and_lets_go_on_what_was_held()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        hub.Network.Then(Behaviour.SignedOut);
        var publication = await hub.Hub.PlanNowAsync(id);
        await hub.Hub.DeliverAsync();

        await hub.AgainAsync(id, TestHub.Ada);
        var back = await hub.ReturnAsync(TestHub.Ada);
        await hub.Hub.SettleAsync();

        Assert.Equal(id, back.Value.Channel!.Id);
        Assert.Equal(DeliveryState.Delivered, (await hub.Hub.FindAsync(publication)).State);
        Assert.Equal("access-secret-2", hub.Network.LastConnection!.Values[OAuthValues.Access]);
        Assert.Contains(hub.Hub.Audit.Entries, e => e.Action == "channel.reconnected");
    }

    [Fact]
    public async Task Signing_in_as_another_account_is_refused_with_both_names_and_changes_nothing()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        hub.Party.Accounts[0] = new OAuthAccount("p7", "Southwind");

        await hub.AgainAsync(id, TestHub.Paul);
        var refused = await hub.ReturnAsync(TestHub.Paul);

        Assert.Equal("oauth.other-account", refused.Error.Code);
        Assert.Contains("posts as Northwind, and you signed in as Southwind", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal("access-secret-1", hub.Open(await hub.ChannelAsync(id)).Values[OAuthValues.Access]);
    }

    [Fact]
    public async Task A_reconnected_channel_takes_its_own_of_several_accounts()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        hub.Party.Accounts.Insert(0, new OAuthAccount("p0", "Another page"));

        await hub.AgainAsync(id, TestHub.Paul);

        Assert.Equal(id, (await hub.ReturnAsync(TestHub.Paul)).Value.Channel!.Id);
    }

    [Fact]
    public async Task Renaming_keeps_what_signing_in_brought()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);

        var changed = await hub.Hub.DecideAsync<ChangeChannel>(c => c.HandleAsync(id, 1, new ChannelForm("", "Renamed", new Dictionary<string, string?> { ["access"] = "forged" }), TestHub.Paul, CancellationToken.None));

        var row = await hub.ChannelAsync(id);
        Assert.True(changed.Succeeded);
        Assert.Equal(("Renamed", "access-secret-1"), (row.Name, hub.Open(row).Values[OAuthValues.Access]));
    }

    [Fact]
    public async Task Ten_deliveries_that_find_the_access_over_renew_it_once_and_save_it_first()
    {
        await using var hub = await SignInHub.StartAsync();
        var row = await hub.ChannelAsync(await hub.ConnectAsync(TestHub.Paul));
        var old = hub.Open(row);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RenewAsync(hub.Hub.Hub.Services, old)));

        Assert.All(answers, a => Assert.Equal((Renewal.Done, "access-secret-2"), (a.Kind, a.Connection!.Values[OAuthValues.Access])));
        Assert.Equal(["refresh-secret-1"], hub.Party.Renewed);
        var saved = hub.Open(await hub.ChannelAsync(row.Id));
        Assert.Equal(("access-secret-2", "refresh-secret-2"), (saved.Values[OAuthValues.Access], saved.Values[OAuthValues.Refresh]));
        Assert.Equal(row.Version, (await hub.ChannelAsync(row.Id)).Version);
    }

    [Fact]
    public async Task Another_instance_waits_its_turn()
    {
        await using var hub = await SignInHub.StartAsync();
        var row = await hub.ChannelAsync(await hub.ConnectAsync(TestHub.Paul));
        var old = hub.Open(row);
        var second = hub.Hub.Hub.SecondNode();
        RenewedAccess? during = null;
        hub.Party.WhileRenewing = async () =>
        {
            hub.Party.WhileRenewing = null;
            during = await RenewAsync(second, old);
        };

        var first = await RenewAsync(hub.Hub.Hub.Services, old);
        var after = await RenewAsync(second, old);

        Assert.Equal((Renewal.Done, Renewal.Later, Renewal.Done), (first.Kind, during!.Kind, after.Kind));
        Assert.Single(hub.Party.Renewed);
    }

    [Fact]
    public async Task An_instance_that_died_while_renewing_holds_nobody_up_for_long()
    {
        await using var hub = await SignInHub.StartAsync();
        var row = await hub.ChannelAsync(await hub.ConnectAsync(TestHub.Paul));
        DateTimeOffset? until = hub.Hub.Clock.GetUtcNow().AddSeconds(50);
        await hub.Hub.Hub.DataAsync(db => db.Set<Channel>().Where(c => c.Id == row.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.RenewingUntil, until)));

        var now = await RenewAsync(hub.Hub.Hub.Services, hub.Open(row));
        hub.Hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await RenewAsync(hub.Hub.Hub.Services, hub.Open(row));

        Assert.Equal((Renewal.Later, Renewal.Done), (now.Kind, later.Kind));
    }

    [Fact]
    public async Task Somebody_who_reconnects_while_it_is_renewed_has_the_last_word()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        var old = hub.Open(await hub.ChannelAsync(id));
        hub.Party.WhileRenewing = async () =>
        {
            hub.Party.WhileRenewing = null;
            await hub.AgainAsync(id, TestHub.Paul);
            Assert.True((await hub.ReturnAsync(TestHub.Paul)).Succeeded);
        };

        var answer = await RenewAsync(hub.Hub.Hub.Services, old);

        Assert.NotEqual(Renewal.Done, answer.Kind);
        Assert.Equal("access-secret-2", hub.Open(await hub.ChannelAsync(id)).Values[OAuthValues.Access]);
    }

    [Fact]
    public async Task A_refusal_is_over_and_silence_is_later()
    {
        await using var hub = await SignInHub.StartAsync();
        var row = await hub.ChannelAsync(await hub.ConnectAsync(TestHub.Paul));

        hub.Party.Instead = new OAuthAnswer(null, Refused: true, "revoked");
        Assert.Equal((Renewal.Over, "revoked"), (await RenewAsync(hub.Hub.Hub.Services, hub.Open(row)) is var over ? (over.Kind, over.Said) : default));
        hub.Party.Instead = new OAuthAnswer(null);
        Assert.Equal(Renewal.Later, (await RenewAsync(hub.Hub.Hub.Services, hub.Open(row))).Kind);
    }

    private static Task<RenewedAccess> RenewAsync(IServiceProvider node, ChannelConnection connection) => node.GetRequiredService<IConnectionTokens>().RenewAsync(connection, CancellationToken.None);
}
