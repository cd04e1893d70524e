using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.People;
using ContentHub.Web.Composition;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace ContentHub.Testing;

/// <summary>
/// The whole product without a web server: every module on a fresh database, with a clock that stands still.
/// <c>await using var hub = await TestHub.StartAsync(); await hub.DoAsync&lt;SaveDraft&gt;(s =&gt; s.HandleAsync(…));</c>
/// Handlers are internal to their modules, so tests name them from the module's own test project.
/// </summary>
public sealed class TestHub : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly TestDatabase database;

    private readonly Func<(string Key, string Value)[], ServiceProvider> another;
    private readonly List<ServiceProvider> nodes = [];

    private TestHub(ServiceProvider provider, TestDatabase database, ManualClock clock, Func<(string Key, string Value)[], ServiceProvider> another) =>
        (this.provider, this.database, Clock, this.another) = (provider, database, clock, another);

    /// <summary>Starts at Monday, 2 March 2026, 09:00 UTC.</summary>
    public ManualClock Clock { get; }

    public string Folder => database.Folder;

    public IServiceProvider Services => provider;

    /// <param name="change">Replaces services after the modules have added theirs (a fake network, a fake mail sender).</param>
    /// <param name="settings">Extra configuration.</param>
    public static async Task<TestHub> StartAsync(Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.NewAsync(PrepareAsync);
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        return new TestHub(Build(database, clock, change, settings), database, clock,
            other => Build(database, clock, change, [.. settings, .. other]));
    }

    /// <summary>A second instance of the product on the same database and clock, with its own services.</summary>
    /// <param name="settings">What is configured differently there: also a restart with other settings.</param>
    public IServiceProvider SecondNode(string name = "second", params (string Key, string Value)[] settings)
    {
        var node = another([("Data:Node", name), .. settings]);
        nodes.Add(node);
        return node;
    }

    /// <summary>An actor with the default permissions of a built-in role and the id of the demo person of that role.</summary>
    public static Actor Someone(string role)
    {
        var person = DemoPeople.All.First(p => p.Role == role);
        return new Actor
        {
            Id = person.Id,
            Name = person.Name,
            Permissions = HubModules.All.SelectMany(m => m.Permissions).Where(p => p.DefaultRoles.Contains(role)).Select(p => p.Name).ToHashSet(),
            TimeZone = "Europe/Berlin",
            From = "test",
        };
    }

    public static Actor Sara { get; } = Someone(Roles.Seller);

    public static Actor Mark { get; } = Someone(Roles.Marketer);

    public static Actor Paul { get; } = Someone(Roles.Publisher);

    public static Actor Nora { get; } = Someone(Roles.Manager);

    public static Actor Lena { get; } = Someone(Roles.Reviewer);

    public static Actor Ada { get; } = Someone(Roles.Administrator);

    /// <summary>Another seller, for "not yours" tests.</summary>
    public static Actor Samir { get; } = Sara with { Id = Guid.Parse("0197a000-0000-7000-8000-000000000099"), Name = "Samir Other" };

    /// <summary>Runs something in a scope of its own, as a request would.</summary>
    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> action)
        where TService : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task DoAsync<TService>(Func<TService, Task> action)
        where TService : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<TResult> DataAsync<TResult>(Func<HubDbContext, Task<TResult>> read) => DoAsync(read);

    /// <summary>Hands all events to their consumers now.</summary>
    public Task DrainEventsAsync() => DoAsync<DrainOutbox>(d => d.RunAsync(CancellationToken.None));

    /// <summary>Puts the demo people (and whatever else the demo story of Accounts has) into the database.</summary>
    public async Task AddPeopleAsync()
    {
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await provider.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Migrates an empty database without a web server, so that no demo story gets into the template.</summary>
    internal static async Task PrepareAsync(TestDatabase blank)
    {
        await using var first = Build(blank, new ManualClock(DateTimeOffset.UnixEpoch), null, []);
        await first.PrepareDatabaseAsync(CancellationToken.None);
    }

    private static ServiceProvider Build(TestDatabase database, ManualClock clock, Action<IServiceCollection>? change, (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings)
            .AddInMemoryCollection(settings.GroupBy(s => s.Key).Select(s => s.Last()).Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Development", ApplicationName = "ContentHub.Web" });
        services.AddLogging();
        services.AddHub(configuration);
        change?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
