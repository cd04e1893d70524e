using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Publishing.Tests;

/// <summary>The real module on a real database between a fake network on one side and fake posts on the other.</summary>
internal sealed class PublishingHub : IAsyncDisposable
{
    public static readonly Guid Net = Guid.Parse("0197a000-0000-7000-8000-0000000000bb");

    private PublishingHub(TestHub hub) => Hub = hub;

    public TestHub Hub { get; }

    public ManualClock Clock => Hub.Clock;

    public required FakePosts Posts { get; init; }

    public required FakeNetwork Network { get; init; }

    public required FakeNetwork Site { get; init; }

    public required FakeWeb Web { get; init; }

    public required FakeAudit Audit { get; init; }

    public required Dying Dying { get; init; }

    public static ChannelDescription NetDescription { get; } = new("net", "Fakebook",
        [new("handle", "Handle", "As others see you", false, true), new("password", "App password", "", true, true)], false, false, true, new DateOnly(2026, 11, 1));

    /// <param name="needsPermalink">The network waits for the own site.</param>
    /// <param name="seed">Of the backoff's jitter.</param>
    public static async Task<PublishingHub> StartAsync(bool needsPermalink = false, int seed = 1, bool canUpdate = false, bool canWithdraw = true, Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        var (posts, network, site, web, audit, dying) = (new FakePosts(), new FakeNetwork(), new FakeNetwork(), new FakeWeb(), new FakeAudit(), new Dying());
        var hub = await TestHub.StartAsync(services =>
        {
            services.RemoveAll<IChannel>();
            services.AddSingleton<IChannel>(new FakeChannel(network, NetDescription with { NeedsPermalink = needsPermalink, CanUpdate = canUpdate, CanWithdraw = canWithdraw }));
            services.AddSingleton<IChannel>(new FakeChannel(site, new ChannelDescription(OwnSite.Kind, "Own site", [], false, true, true, new DateOnly(2026, 11, 1))));
            services.AddSingleton<IPosts>(posts);
            services.AddSingleton<ISettings>(new FakeSettings());
            services.AddSingleton<IAudit>(audit);
            services.AddSingleton<ICrashPoint>(dying);
            services.AddSingleton(new Backoff(new Random(seed)));
            services.AddHttpClient(OutgoingHttp.Name).ConfigurePrimaryHttpMessageHandler(() => web);
            change?.Invoke(services);
        }, settings);
        var made = new PublishingHub(hub) { Posts = posts, Network = network, Site = site, Web = web, Audit = audit, Dying = dying };
        await made.ConnectAsync();
        return made;
    }

    public Task<Result<Scheduled>> ScheduleAsync(ScheduleRequest wish, Actor? by = null) =>
        Hub.DoAsync<SchedulePost, Result<Scheduled>>(s => s.HandleAsync(wish, by ?? TestHub.Mark, CancellationToken.None));

    /// <summary>A new approved post, planned for now.</summary>
    public async Task<Guid> PlanNowAsync(Guid? channel = null, PostView? post = null) =>
        (await ScheduleAsync(new((post ?? Posts.Add(TestHub.Sara.Id)).Id, [channel ?? Net], new(null, "UTC")))).Value.Publications[0];

    /// <summary>A new approved post, planned for a UTC wall time.</summary>
    public async Task<Guid> PlanAsync(TimeSpan after, Guid? channel = null, int overdueHours = 24)
    {
        var local = DateTime.SpecifyKind((Clock.GetUtcNow() + after).DateTime, DateTimeKind.Unspecified);
        return (await ScheduleAsync(new(Posts.Add(TestHub.Sara.Id).Id, [channel ?? Net], new(local, "UTC"), overdueHours))).Value.Publications[0];
    }

    public Task<DateTimeOffset?> DeliverAsync(IServiceProvider? node = null) => RunAsync(node ?? Hub.Services);

    /// <summary>Runs deliveries and lets time pass until nothing wakes any more.</summary>
    public async Task SettleAsync(int most = 60)
    {
        while (most-- > 0 && await DeliverAsync() is { } wake)
        {
            Clock.MoveTo(wake > Clock.GetUtcNow() ? wake : Clock.GetUtcNow().AddSeconds(1));
        }
    }

    public Task<Publication> FindAsync(Guid id) => Hub.DataAsync(db => db.Set<Publication>().AsNoTracking().SingleAsync(p => p.Id == id));

    public Task<List<Attempt>> LinesAsync(Guid id) =>
        Hub.DataAsync(db => db.Set<Attempt>().AsNoTracking().Where(a => a.PublicationId == id).OrderBy(a => a.Number).ToListAsync());

    public Task<Result> DecideAsync<T>(Func<T, Task<Result>> decision)
        where T : notnull => Hub.DoAsync(decision);

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private async Task ConnectAsync() => await Hub.DataAsync(async db =>
    {
        var secrets = Hub.Services.GetRequiredService<ChannelSecrets>();
        var channel = new Channel
        {
            Id = Net,
            Kind = "net",
            Name = "Our Fakebook",
            Settings = "",
            Secrets = "",
            ConnectedById = TestHub.Paul.Id,
            ConnectedAt = Clock.GetUtcNow(),
            Version = 1,
        };
        secrets.Store(channel, NetDescription, new Dictionary<string, string> { ["handle"] = "northwind", ["password"] = "very-secret-word" });
        db.Add(channel);
        return await db.SaveChangesAsync();
    });

    private static async Task<DateTimeOffset?> RunAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DeliverDue>().RunAsync(CancellationToken.None);
    }
}
