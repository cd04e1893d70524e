using System.Collections.Concurrent;
using System.Security.Cryptography;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Peers.Tests;

// One channel before a real blog engine: what it sends goes through a meddler, and its secrets are looked for in every log line.
public abstract class PeerCase : IAsyncLifetime
{
    private readonly CapturedLogs logs = new();
    private readonly ConcurrentQueue<string> calls = new();
    private Meddling next;
    private Func<string, bool> target = _ => false;
    private TestHub hub = null!;
    private AsyncServiceScope scope;

    protected IReadOnlyCollection<string> Calls => calls;

    protected IChannel Channel { get; private set; } = null!;

    protected abstract string Kind { get; }

    protected abstract IReadOnlyDictionary<string, string> Settings { get; }

    protected abstract IReadOnlyCollection<string> Secrets { get; }

    protected ChannelConnection Connection => new(Guid.Parse("0197a000-0000-7000-8000-0000000d0001"), Kind, "Northwind", Settings);

    // Returns the server's authority; skips the test where there is none.
    protected abstract Task<string> OpenAsync();

    protected abstract string NameOf(HttpRequestMessage request);

    public async ValueTask InitializeAsync()
    {
        var authority = await OpenAsync();
        hub = await TestHub.StartAsync(
            services =>
            {
                services.AddSingleton(TimeProvider.System); // the servers' clocks do not stand still
                services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
                services.AddHttpClient(OutgoingHttp.Name).AddHttpMessageHandler(() => new Meddler(calls, NameOf, name => target(name), () => Interlocked.Exchange(ref next, Meddling.None)));
            },
            ("Outgoing:Allow:0", authority));
        scope = hub.Services.CreateAsyncScope();
        Channel = scope.ServiceProvider.GetServices<IChannel>().Single(c => c.Description.Kind == Kind);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (hub is null)
        {
            return;
        }

        await scope.DisposeAsync();
        await hub.DisposeAsync();
        Assert.DoesNotContain(logs.Lines, line => Secrets.Any(s => line.Contains(s, StringComparison.Ordinal)));
    }

    // The next call with that name arrives, and its answer does not come back.
    protected void LoseAnswerOf(Func<string, bool> call) => (target, next) = (call, Meddling.LoseAnswer);

    // A post that nobody else has, so that tests on one server do not meet.
    protected static ChannelPost Fresh(PostContent content)
    {
        var post = A.Post(content);
        return post with { PublicationId = Guid.CreateVersion7(), Revision = post.Revision with { Id = Guid.CreateVersion7(), PostId = Guid.CreateVersion7() } };
    }

    protected static ChannelPost Newer(ChannelPost post, DeliveryTicket ticket, DeliveryOutcome delivered, PostContent content) => post with
    {
        PublicationId = Guid.CreateVersion7(),
        Revision = post.Revision with { Id = Guid.CreateVersion7(), Number = 2, Content = content },
        Earlier = new EarlierDelivery(delivered.RemoteId, delivered.Url, ticket),
    };

    protected static PostContent Words() => A.Content with
    {
        Slug = $"pump-{RandomNumberGenerator.GetHexString(12, lowercase: true)}",
        Title = "Grüße: pumps & <seals> 👋",
        Body = "## Causes\n\nDry **running** & \"more\",\nsee [the guide](https://example.test/guide).\n\n| part | hours |\n|---|--:|\n| seal | 400 |\n\n```sh\ntail -f <log>\n```\n",
    };

    protected async Task<PostContent> WithPictureAsync(PostContent content)
    {
        var picture = await TestPictures.UploadAsync(hub.Services, 800, 500);
        return content with { Cover = new CoverImage(picture.Id, "A centrifugal pump"), Body = content.Body + $"\n![The \"open\" seal](/media/{picture.Id})\n" };
    }

    protected async Task<(DeliveryTicket Ticket, DeliveryOutcome Outcome)> PublishAsync(ChannelPost post)
    {
        var ticket = await PrepareAsync(post);
        return (ticket, await Channel.SendAsync(post, Connection, ticket, CancellationToken.None));
    }

    protected async Task<DeliveryTicket> PrepareAsync(ChannelPost post, DeliveryTicket? earlier = null)
    {
        var (ticket, refusal) = await Channel.PrepareAsync(post, Connection, earlier, CancellationToken.None);
        Assert.Null(refusal);
        return ticket!;
    }
}
