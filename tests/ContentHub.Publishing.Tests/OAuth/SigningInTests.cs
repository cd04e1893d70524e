using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.OAuth;

public sealed class SigningInTests
{
    [Fact]
    public async Task Signing_in_makes_a_channel_whose_tokens_are_encrypted()
    {
        await using var hub = await SignInHub.StartAsync();

        var channel = await hub.ChannelAsync(await hub.ConnectAsync(TestHub.Paul));

        Assert.Equal(("Northwind on Partybook", null), (channel.Name, channel.OwnerId));
        Assert.DoesNotContain("secret", channel.Settings + channel.Secrets);
        Assert.Equal(("access-secret-1", "refresh-secret-1", "p1"), (hub.Open(channel).Values[OAuthValues.Access], hub.Open(channel).Values[OAuthValues.Refresh], hub.Open(channel).Values[OAuthValues.Account]));
        Assert.Contains(hub.Hub.Audit.Entries, e => e.Action == "channel.connected" && !e.After.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task State_and_verifier_are_random_bound_and_never_stored_as_they_are()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.BeginAsync(TestHub.Paul);
        var first = hub.Party.Asked!;
        await hub.BeginAsync(TestHub.Paul);
        var visits = await hub.Hub.Hub.DataAsync(db => db.Set<OAuthVisit>().AsNoTracking().ToListAsync());

        await hub.ReturnAsync(TestHub.Paul);

        Assert.NotEqual(first.State, hub.Party.Asked!.State);
        Assert.All(visits, v => Assert.DoesNotContain(first.State, v.StateHash + v.Verifier + v.BrowserHash));
        Assert.Equal(OAuthSecrets.Challenge(hub.Party.Redeemed!.Verifier), hub.Party.Asked.Challenge);
        Assert.Equal(43, hub.Party.Redeemed.Verifier.Length);
        Assert.Equal("https://blog.example.test/hub/channels/connected", hub.Party.Redeemed.Redirect.AbsoluteUri);
    }

    [Fact]
    public async Task A_state_is_good_once()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.ConnectAsync(TestHub.Paul);

        Assert.Equal("oauth.state-unknown", (await hub.ReturnAsync(TestHub.Paul)).Error.Code);
        Assert.Equal("oauth.state-unknown", (await hub.ReturnAsync(TestHub.Paul, state: "")).Error.Code);
        Assert.Equal("oauth.state-unknown", (await hub.ReturnAsync(TestHub.Paul, state: new string('x', 5000))).Error.Code);
        Assert.Equal("oauth.state-unknown", (await hub.ReturnAsync(TestHub.Paul, state: "<script>🙂")).Error.Code);
    }

    [Fact]
    public async Task Of_ten_answers_at_once_one_gets_through()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.BeginAsync(TestHub.Paul);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => hub.ReturnAsync(TestHub.Paul)));

        Assert.Single(answers, a => a.Succeeded);
        Assert.Equal(1, await hub.Hub.Hub.DataAsync(db => db.Set<Channel>().CountAsync(c => c.Kind == FakeSignIn.Id)));
    }

    [Fact]
    public async Task An_answer_that_comes_to_somebody_else_or_to_another_browser_connects_nothing_and_is_used_up()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.BeginAsync(TestHub.Paul);

        Assert.Equal("oauth.state-of-another", (await hub.ReturnAsync(TestHub.Ada)).Error.Code);
        Assert.Equal("oauth.state-unknown", (await hub.ReturnAsync(TestHub.Paul)).Error.Code);
        await hub.BeginAsync(TestHub.Paul);
        Assert.Equal("oauth.state-of-another", (await hub.ReturnAsync(TestHub.Paul, browser: "another")).Error.Code);
        Assert.Null(hub.Party.Redeemed);
    }

    [Fact]
    public async Task After_ten_minutes_it_is_too_late()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.BeginAsync(TestHub.Paul);
        hub.Hub.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("oauth.state-expired", (await hub.ReturnAsync(TestHub.Paul)).Error.Code);
    }

    [Fact]
    public async Task What_the_network_refuses_is_said_with_the_next_step()
    {
        await using var hub = await SignInHub.StartAsync();

        Assert.Equal("oauth.denied", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul, code: null, error: "user_cancelled_login")));
        Assert.Equal("oauth.network-error", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul, code: null, error: "unauthorized_scope_error", said: "Scope is not authorized")));
        Assert.Equal("oauth.network-error", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul, code: "")));
        hub.Party.Granted = ["post.other"];
        Assert.Equal("oauth.scopes-missing", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul), "post.company"));
        hub.Party.Granted = null;
        hub.Party.Accounts.Clear();
        Assert.Equal("oauth.no-account", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul)));
        hub.Party.Silent = true;
        Assert.Equal("oauth.no-answer", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul)));
        hub.Party.Instead = new OAuthAnswer(null, Refused: true, "the code has expired");
        Assert.Equal("oauth.code-refused", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul), "the code has expired"));
        hub.Party.Instead = new OAuthAnswer(null);
        Assert.Equal("oauth.no-answer", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul)));
        Assert.False(await hub.Hub.Hub.DataAsync(db => db.Set<Channel>().AnyAsync(c => c.Kind == FakeSignIn.Id)));
    }

    [Fact]
    public async Task Without_the_companys_app_nobody_is_sent_anywhere()
    {
        await using var hub = await SignInHub.StartAsync(app: false);

        Assert.Equal("oauth.no-app", (await hub.BeginAsync(TestHub.Paul)).Error.Code);
        Assert.Equal("oauth.app-incomplete", (await hub.KeepAppAsync(new("", "x", "", 0))).Error.Code);
        Assert.Equal("oauth.app-incomplete", (await hub.KeepAppAsync(new("x", "", "", 0))).Error.Code);
        Assert.Equal("oauth.app-server", (await hub.KeepAppAsync(new("x", "y", "http://intranet/", 0))).Error.Code);
        Assert.Equal("oauth.app-too-long", (await hub.KeepAppAsync(new(new string('x', 501), "y", "", 0))).Error.Code);
        Assert.Equal("access.not-yours", (await hub.KeepAppAsync(new("x", "y", "", 0), TestHub.Mark)).Error.Code);
    }

    [Fact]
    public async Task The_apps_secret_is_encrypted_and_stays_when_it_is_left_empty()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.KeepAppAsync(new("client-2", "", "", 1));

        await hub.ConnectAsync(TestHub.Paul);

        var row = await hub.Hub.Hub.DataAsync(db => db.Set<NetworkApp>().SingleAsync());
        Assert.Equal(("client-2", "very-secret-app"), (row.ClientId, hub.Party.SecretSeen));
        Assert.DoesNotContain("very-secret", row.Secret);
        Assert.DoesNotContain(hub.Hub.Audit.Entries, e => e.After.Contains("very-secret", StringComparison.Ordinal));
        Assert.Equal("access.someone-was-faster", (await hub.KeepAppAsync(new("client-3", "", "", 1))).Error.Code);
    }

    [Fact]
    public async Task Several_accounts_are_offered_and_the_chosen_one_is_connected()
    {
        await using var hub = await SignInHub.StartAsync();
        hub.Party.Accounts.Add(new OAuthAccount("p2", "Northwind careers", new OAuthTokens("page-secret")));
        await hub.BeginAsync(TestHub.Paul);
        var visit = (await hub.ReturnAsync(TestHub.Paul)).Value.Choose!.Value;

        var shown = await ChooseAsync(hub, c => c.ShowAsync(visit, SignInHub.Browser, TestHub.Paul, CancellationToken.None));
        var ofAnother = await ChooseAsync(hub, c => c.ShowAsync(visit, SignInHub.Browser, TestHub.Ada, CancellationToken.None));
        var forged = await ChooseAsync(hub, c => c.HandleAsync(visit, "p9", SignInHub.Browser, TestHub.Paul, CancellationToken.None));
        var done = await ChooseAsync(hub, c => c.HandleAsync(visit, "p2", SignInHub.Browser, TestHub.Paul, CancellationToken.None));
        var again = await ChooseAsync(hub, c => c.HandleAsync(visit, "p2", SignInHub.Browser, TestHub.Paul, CancellationToken.None));

        Assert.Equal(["Northwind", "Northwind careers"], shown.Value.Accounts.Select(a => a.Name));
        Assert.Equal(("access.not-there", "oauth.not-among-found", "oauth.state-expired"), (ofAnother.Error.Code, forged.Error.Code, again.Error.Code));
        Assert.Equal("page-secret", hub.Open(await hub.ChannelAsync(done.Value.Channel!.Id)).Values[OAuthValues.Access]);
    }

    [Fact]
    public async Task An_account_is_connected_once_and_names_are_unique()
    {
        await using var hub = await SignInHub.StartAsync();
        await hub.ConnectAsync(TestHub.Paul);

        Assert.Equal("channel.name-taken", (await hub.BeginAsync(TestHub.Paul)).Error.Code);
        Assert.Equal("oauth.already-connected", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul), name: "Once more"));
        Assert.Equal("channel.name-empty", (await hub.BeginAsync(TestHub.Paul, name: " ")).Error.Code);
        Assert.Equal("access.not-yours", (await hub.BeginAsync(TestHub.Mark, name: "Marks")).Error.Code);
        hub.Party.Manners = hub.Party.Manners with { PersonalAccount = null };
        Assert.Equal("oauth.not-personal", (await hub.BeginAsync(TestHub.Sara, personal: true, name: "Saras")).Error.Code);
    }

    [Fact]
    public async Task A_connection_that_does_not_work_is_not_saved_and_settings_cannot_be_typed()
    {
        await using var hub = await SignInHub.StartAsync();
        hub.Network.Trouble = "The page was closed.";

        Assert.Equal("channel.does-not-work", await CodeAsync(hub, () => hub.ReturnAsync(TestHub.Paul)));
        Assert.Equal("channel.connects-in-browser", (await hub.Hub.Hub.DoAsync<ConnectChannel, Result<ConnectedChannel>>(
            c => c.HandleAsync(new ChannelForm(FakeSignIn.Id, "Typed", new Dictionary<string, string?> { ["access"] = "x", ["account"] = "y" }), TestHub.Paul, CancellationToken.None))).Error.Code);
    }

    private static Task<T> ChooseAsync<T>(SignInHub hub, Func<ChooseAccount, Task<T>> choose) => hub.Hub.Hub.DoAsync(choose);

    private static async Task<string> CodeAsync(SignInHub hub, Func<Task<Result<Finished>>> back, string words = "", string name = "Northwind on Partybook")
    {
        Assert.True((await hub.BeginAsync(TestHub.Paul, name: name)).Succeeded);
        var error = (await back()).Error;
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        return error.Code;
    }
}
