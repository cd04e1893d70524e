using ContentHub.Kernel.People;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Tests.OAuth;

/// <summary>Tokens and the app's secret are neither lost nor shown to another server.</summary>
public sealed class TokensStaySafeTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Renaming_does_not_bring_back_the_tokens_that_were_renewed_meanwhile()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        var old = hub.Open(await hub.ChannelAsync(id));
        hub.Network.WhileProbing = () => RenewAsync(hub, old);

        var changed = await hub.Hub.DecideAsync<ChangeChannel>(c => c.HandleAsync(id, 1, new ChannelForm("", "Renamed", new Dictionary<string, string?>()), TestHub.Paul, None));

        var row = await hub.ChannelAsync(id);
        Assert.True(changed.Succeeded);
        Assert.Equal(("Renamed", "access-secret-2", "refresh-secret-2"), (row.Name, hub.Open(row).Values[OAuthValues.Access], hub.Open(row).Values[OAuthValues.Refresh]));
    }

    [Fact]
    public async Task A_delivery_that_is_given_up_does_not_give_up_the_renewal()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        using var source = new CancellationTokenSource();
        hub.Party.WhileRenewing = source.CancelAsync;

        var answer = await RenewAsync(hub, hub.Open(await hub.ChannelAsync(id)), source.Token);

        Assert.Equal(Renewal.Done, answer.Kind);
        Assert.Equal("refresh-secret-2", hub.Open(await hub.ChannelAsync(id)).Values[OAuthValues.Refresh]);
    }

    [Fact]
    public async Task The_apps_secret_is_not_kept_for_another_server()
    {
        await using var hub = await SignInHub.StartAsync();

        var refused = await hub.KeepAppAsync(new("client-1", "", "https://other.example", 1));
        var typed = await hub.KeepAppAsync(new("client-1", "typed-again", "https://other.example", 1));
        var kept = await hub.KeepAppAsync(new("client-2", "", "https://other.example/", 2));

        Assert.Equal(("oauth.app-incomplete", "Secret"), (refused.Error.Code, refused.Error.Field));
        Assert.True(typed.Succeeded && kept.Succeeded);
    }

    [Fact]
    public async Task A_channel_of_another_server_than_the_apps_is_reconnected_and_its_tokens_are_not_sent_there()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        await hub.KeepAppAsync(new("client-1", "other-secret", "https://other.example", 1));

        var over = await RenewAsync(hub, hub.Open(await hub.ChannelAsync(id)));
        await hub.AgainAsync(id, TestHub.Paul);
        await hub.ReturnAsync(TestHub.Paul);
        var done = await RenewAsync(hub, hub.Open(await hub.ChannelAsync(id)));

        Assert.Equal((Renewal.Over, Renewal.Done), (over.Kind, done.Kind));
        Assert.Contains("another server", over.Said, StringComparison.Ordinal);
        Assert.Equal(["refresh-secret-2"], hub.Party.Renewed);
    }

    [Fact]
    public async Task An_access_of_another_server_is_given_up_with_words_instead_of_being_revoked()
    {
        await using var hub = await SignInHub.StartAsync();
        var id = await hub.ConnectAsync(TestHub.Paul);
        await hub.Hub.DecideAsync<DisconnectChannel>(c => c.HandleAsync(id, false, TestHub.Paul, None));
        await hub.KeepAppAsync(new("client-1", "other-secret", "https://other.example", 1));

        await hub.RevokeAsync();

        Assert.Empty(hub.Party.Revoked);
        Assert.False(await hub.Hub.Hub.DataAsync(db => db.Set<Revocation>().AnyAsync()));
        Assert.Contains(hub.Hub.Audit.Entries, e => e.Action == "channel.access-not-revoked" && e.After.Contains("another server", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_lost_the_right_while_they_were_away_connects_nothing()
    {
        await using var hub = await SignInHub.StartAsync();
        var powerless = new Actor { Id = TestHub.Paul.Id, Name = "Paul", Permissions = new HashSet<string>() };

        await hub.BeginAsync(TestHub.Paul);
        var companys = await hub.ReturnAsync(powerless);
        await hub.BeginAsync(TestHub.Paul, personal: true, name: "Paul on Partybook");
        var own = await hub.ReturnAsync(powerless);

        Assert.Equal(("access.not-yours", "access.not-yours"), (companys.Error.Code, own.Error.Code));
        Assert.False(await hub.Hub.Hub.DataAsync(db => db.Set<Channel>().AnyAsync(c => c.Kind == hub.Party.Kind)));
    }

    [Fact]
    public async Task Tokens_of_a_sign_in_that_nobody_finished_are_deleted()
    {
        await using var hub = await SignInHub.StartAsync();
        hub.Party.Accounts.Add(new OAuthAccount("p2", "Northwind careers"));
        await hub.BeginAsync(TestHub.Paul);
        await hub.ReturnAsync(TestHub.Paul);
        await hub.BeginAsync(TestHub.Paul);
        hub.Hub.Clock.Advance(OAuthVisit.Lasts + TimeSpan.FromMinutes(1));

        await hub.RevokeAsync();
        var late = await hub.ReturnAsync(TestHub.Paul);
        hub.Hub.Clock.Advance(OAuthVisit.Lasts);
        await hub.RevokeAsync();

        Assert.Equal("oauth.state-expired", late.Error.Code);
        Assert.False(await hub.Hub.Hub.DataAsync(db => db.Set<OAuthVisit>().AnyAsync()));
    }

    private static Task<RenewedAccess> RenewAsync(SignInHub hub, ChannelConnection connection, CancellationToken stop = default) => hub.Hub.Hub.Services.GetRequiredService<IConnectionTokens>().RenewAsync(connection, stop);
}
