using System.Net;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Demo;
using ContentHub.Accounts.Settings;
using ContentHub.Data;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class ProxyTests : IAsyncLifetime
{
    private const string Proxy = "10.0.0.7";
    private const string Stranger = "198.51.100.9";
    private readonly Wire wire = new();
    private WebHub hub = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await WebHub.StartAsync(
            services =>
            {
                services.AddSingleton<IStartupFilter>(wire);
                foreach (var other in services.Where(s => s.ServiceType == typeof(IDemoStory) && s.ImplementationType != typeof(DemoAccounts)).ToList())
                {
                    services.Remove(other);
                }
            },
            ("Proxy:Known:0", Proxy));
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_known_proxy_says_who_the_visitor_is_and_which_scheme_was_used()
    {
        await AskAsync(Proxy, "203.0.113.1");

        Assert.Equal(("203.0.113.1", "https", "blog.example.com"), wire.Seen);
    }

    [Fact]
    public async Task Anybody_else_says_so_in_vain()
    {
        await AskAsync(Stranger, "203.0.113.1");

        Assert.Equal((Stranger, "http", "localhost"), wire.Seen);
    }

    [Fact]
    public async Task What_a_visitor_wrote_before_the_proxy_did_counts_for_nothing()
    {
        await AskAsync(Proxy, "192.0.2.66, 203.0.113.1");

        Assert.Equal("203.0.113.1", wire.Seen.Address);
    }

    [Fact]
    public async Task The_audit_log_names_the_visitor_and_not_the_proxy()
    {
        await TryAsync(Proxy, "203.0.113.1");
        await TryAsync(Stranger, "203.0.113.2");

        await using var scope = hub.Services.CreateAsyncScope();
        var from = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Set<AuditEntry>().Where(e => e.Action == "person.sign-in-failed").OrderBy(e => e.Id).Select(e => e.From).ToListAsync();
        Assert.Equal(["203.0.113.1", Stranger], from);
    }

    [Fact]
    public async Task Tries_are_counted_by_visitor_and_a_made_up_address_helps_nobody()
    {
        for (var i = 0; i < 10; i++)
        {
            await TryAsync(Proxy, "203.0.113.1");
            await TryAsync(Stranger, $"203.0.113.{100 + i}");
        }

        Assert.Contains("Too many", await TryAsync(Proxy, "203.0.113.1"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Too many", await TryAsync(Proxy, "203.0.113.2"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Too many", await TryAsync(Stranger, "203.0.113.200"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Proxies_of_the_settings_are_known_after_a_restart_and_none_means_that_nobody_is_believed()
    {
        await using var plain = await TestHub.StartAsync();
        await plain.AddPeopleAsync();
        var before = Options(plain.Services);
        var saved = await plain.DoAsync<SaveProxies, Result>(s => s.HandleAsync("10.0.0.8\n192.168.0.0/16", 0, TestHub.Ada, default));

        var after = Options(plain.SecondNode("restarted"));

        Assert.True(saved.Succeeded);
        Assert.Equal(ForwardedHeaders.None, before.ForwardedHeaders);
        Assert.Contains(IPAddress.Parse("10.0.0.8"), after.KnownProxies);
        Assert.Contains(after.KnownIPNetworks, n => n.Contains(IPAddress.Parse("192.168.3.4")));
    }

    private static ForwardedHeadersOptions Options(IServiceProvider services)
    {
        // As the host does before the settings have their say.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var step in services.GetServices<IPostConfigureOptions<ForwardedHeadersOptions>>())
        {
            step.PostConfigure("", options);
        }

        return options;
    }

    private async Task AskAsync(string peer, string forwarded)
    {
        wire.Peer = IPAddress.Parse(peer);
        using var client = Client(forwarded, "http://localhost");
        await client.GetAsync("/health/ready");
    }

    /// <summary>A wrong password; answers what the page says.</summary>
    private async Task<string> TryAsync(string peer, string forwarded)
    {
        wire.Peer = IPAddress.Parse(peer);
        using var client = Client(forwarded, "https://localhost");
        return (await (await client.SignInAsync("sara@demo.test", "wrong-password")).PageAsync()).Errors();
    }

    private HttpClient Client(string forwarded, string address)
    {
        var client = hub.CreateClient(new() { BaseAddress = new Uri(address), AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "blog.example.com");
        return client;
    }

    /// <summary>The test server has no sockets: says who is at the other end, and keeps what the application made of it.</summary>
    private sealed class Wire : IStartupFilter
    {
        public IPAddress Peer { get; set; } = IPAddress.Loopback;

        public (string? Address, string Scheme, string Host) Seen { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                context.Connection.RemoteIpAddress = Peer;
                await go(context);
                Seen = (context.Connection.RemoteIpAddress?.ToString(), context.Request.Scheme, context.Request.Host.Host);
            });
            next(app);
        };
    }
}
