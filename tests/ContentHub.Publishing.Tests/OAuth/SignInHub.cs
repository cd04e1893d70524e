using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Publishing.Tests.OAuth;

/// <summary>A hub with one network that is signed in to in the browser, and the company's app there.</summary>
internal sealed class SignInHub : IAsyncDisposable
{
    public const string Browser = "the-browser-of-this-test";

    private SignInHub(PublishingHub hub, FakeNetwork network, FakeSignIn party) => (Hub, Network, Party) = (hub, network, party);

    public PublishingHub Hub { get; }

    public FakeNetwork Network { get; }

    public FakeSignIn Party { get; }

    public static async Task<SignInHub> StartAsync(bool app = true, bool people = false)
    {
        var (network, party) = (new FakeNetwork(), new FakeSignIn());
        var hub = await PublishingHub.StartAsync(change: services =>
        {
            services.RemoveAll<IOAuthNetwork>();
            services.AddSingleton<IOAuthNetwork>(party);
            services.AddSingleton<IChannel>(new FakeChannel(network, new ChannelDescription(FakeSignIn.Id, "Partybook", OAuthValues.Settings, false, false, true, new DateOnly(2026, 11, 1)) { ConnectsInBrowser = true }));
        });
        var made = new SignInHub(hub, network, party);
        if (app)
        {
            await made.KeepAppAsync(new("client-1", "very-secret-app", "", 0));
        }

        if (people)
        {
            await hub.Hub.AddPeopleAsync();
        }

        return made;
    }

    public Task<Result> KeepAppAsync(NetworkAppForm form, Actor? by = null) =>
        Hub.DecideAsync<KeepNetworkApp>(k => k.HandleAsync(FakeSignIn.Id, form, by ?? TestHub.Paul, CancellationToken.None));

    public Task<Result<Uri>> BeginAsync(Actor by, bool personal = false, string name = "Northwind on Partybook", string browser = Browser) =>
        Hub.Hub.DoAsync<BeginConnect, Result<Uri>>(b => b.HandleAsync(new ConnectWish(FakeSignIn.Id, personal, name, browser), by, CancellationToken.None));

    public Task<Result<Uri>> AgainAsync(Guid channel, Actor by) => Hub.Hub.DoAsync<BeginConnect, Result<Uri>>(b => b.AgainAsync(channel, Browser, by, CancellationToken.None));

    public Task<Result<Finished>> ReturnAsync(Actor by, string? state = null, string? code = "code-1", string? error = null, string? said = null, string browser = Browser) =>
        Hub.Hub.DoAsync<FinishConnect, Result<Finished>>(f => f.HandleAsync(new Returned(state ?? Party.Asked?.State, code, error, said, browser), by, CancellationToken.None));

    /// <summary>There and back.</summary>
    public async Task<Guid> ConnectAsync(Actor by, bool personal = false, string name = "Northwind on Partybook")
    {
        Assert.True((await BeginAsync(by, personal, name)).Succeeded);
        var finished = await ReturnAsync(by);
        Assert.True(finished.Succeeded, finished.Succeeded ? "" : finished.Error.Message);
        return finished.Value.Channel!.Id;
    }

    public Task<Channel> ChannelAsync(Guid id) => Hub.Hub.DataAsync(db => db.Set<Channel>().AsNoTracking().SingleAsync(c => c.Id == id));

    public ChannelConnection Open(Channel row) => Hub.Hub.Services.GetRequiredService<ChannelSecrets>().Open(row)!;

    public Task LeaveAsync(Guid person) => Hub.Hub.DoAsync<IEnumerable<IEventConsumer>>(all => all.OfType<EndOwnAccounts>().Single().HandleAsync(new PersonDeactivated(person, null), CancellationToken.None));

    public Task<DateTimeOffset?> RevokeAsync() => Hub.Hub.DoAsync<RevokeAccess, DateTimeOffset?>(r => r.RunAsync(CancellationToken.None));

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
