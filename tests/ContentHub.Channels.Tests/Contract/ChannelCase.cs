using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Channels.Tests.Contract;

// One channel before its fake network, and the ground of the contracts that every channel keeps. Each case ends with a look for secrets in everything that leaves the channel: logs at every level,
// tickets, outcomes with their line for the ledger, and exceptions.
public abstract class ChannelCase<TNetwork> : IAsyncLifetime
    where TNetwork : IFakeNetwork, new()
{
    private readonly CapturedLogs logs = new();
    private readonly List<string> seen = [];
    private readonly List<TestHub> hubs = [];

    protected TNetwork Network { get; } = new();

    protected IChannel Channel { get; private set; } = null!;

    protected ManualClock Clock => hubs[0].Clock;

    protected ChannelConnection Connection => new(Guid.Parse("0197a000-0000-7000-8000-0000000d0001"), Network.Kind, "Northwind", Network.Settings);

    public async ValueTask InitializeAsync()
    {
        await Network.StartAsync();
        Channel = await ChannelAsync(("Outgoing:Allow:0", Network.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in hubs)
        {
            await hub.DisposeAsync();
        }

        await Network.DisposeAsync();
        Assert.Empty(Network.Unexpected);
        Assert.NotEmpty(Network.Secrets);
        Assert.DoesNotContain(logs.Lines.Concat(seen), line => Network.Secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        GC.SuppressFinalize(this);
    }

    protected async Task<IChannel> ChannelAsync(params (string Key, string Value)[] outgoing)
    {
        var hub = await TestHub.StartAsync(
            services =>
            {
                services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
                services.AddHttpClient(OutgoingHttp.Name).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(2));
            },
            outgoing);
        hubs.Add(hub);
        await SignedIn.KeepAsync(hub, Connection);
        return hub.Services.CreateAsyncScope().ServiceProvider.GetServices<IChannel>().Single(c => c.Description.Kind == Network.Kind);
    }

    // Its cover is a real picture, wider than any network wants it.
    protected async Task<ChannelPost> PostWithPictureAsync()
    {
        var picture = await TestPictures.UploadAsync(hubs[0].Services, 1600, 900);
        return A.Post(A.Content with { Cover = new CoverImage(picture.Id, "A centrifugal pump") });
    }

    protected async Task<Guid> UploadAsync(int width) => (await TestPictures.UploadAsync(hubs[0].Services, width, width / 2)).Id;

    protected async Task<DeliveryTicket> PrepareAsync(ChannelPost post, DeliveryTicket? earlier = null)
    {
        var (ticket, refusal) = await Channel.PrepareAsync(post, Connection, earlier, CancellationToken.None);
        See(refusal);
        Assert.Null(refusal);
        seen.Add(ticket!.Json);
        return ticket;
    }

    protected async Task<DeliveryOutcome> SendAsync(ChannelPost post, DeliveryTicket ticket) => See(await Channel.SendAsync(post, Connection, ticket, CancellationToken.None));

    protected async Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, DeliveryTicket ticket) => See(await Channel.FollowUpAsync(post, Connection, ticket, CancellationToken.None));

    protected async Task<(DeliveryTicket Ticket, DeliveryOutcome Outcome)> PublishAsync(ChannelPost post)
    {
        var ticket = await PrepareAsync(post);
        return (ticket, await SendAsync(post, ticket));
    }

    // The next revision of the same post, in the place of what was delivered.
    protected static ChannelPost Newer(DeliveryTicket ticket, DeliveryOutcome delivered, PostContent? content = null) => A.Newer(new EarlierDelivery(delivered.RemoteId, delivered.Url, ticket), content);

    protected T See<T>(T outcome)
    {
        seen.Add($"{outcome}");
        return outcome;
    }

    // A setting that can't be used is seen without asking anybody.
    protected async Task IsRefusedBeforeAnythingIsSentAsync(string setting, string value)
    {
        var wrong = Connection with { Values = new Dictionary<string, string>(Network.Settings) { [setting] = value } };

        var health = await Channel.ProbeAsync(wrong, CancellationToken.None);
        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), wrong, null, CancellationToken.None);

        Assert.EndsWith(".", health.Trouble, StringComparison.Ordinal);
        Assert.Equal((null, OutcomeKind.Reauthorize, 0), (ticket, refusal!.Kind, Network.Requests));
    }
}
