using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Testing;
using ContentHub.Web.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentHub.Web.Tests.Pipeline;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task Strangers_read_one_word(string path)
    {
        await using var hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));

        var answer = await hub.CreateClient().GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_stops_an_instance_takes_it_out_of_service_within_seconds_and_leaves_it_alive()
    {
        var (clock, check) = (new ManualClock(TimeProvider.System.GetUtcNow()), new Told());
        await using var hub = await WebHub.StartAsync(services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IDoctorCheck>(check), ("Demo:Seed", "false"));
        using var client = hub.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));

        check.Says = new DoctorFinding("disk", false, "Secret path /data", Stops: true);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
        clock.Advance(Readiness.Keeps);
        var stopped = await client.GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (stopped.StatusCode, await stopped.Content.ReadAsStringAsync()));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));

        check.Says = check.Says with { Stops = false };
        clock.Advance(Readiness.Keeps);
        Assert.Equal("Degraded", await client.GetStringAsync("/health/ready"));
        check.Says = null;
        clock.Advance(Readiness.Keeps);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), ((await client.GetAsync("/health/ready")).StatusCode, await (await client.GetAsync("/health/ready")).Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_hundred_probes_ask_once()
    {
        var check = new Told();
        await using var hub = await WebHub.StartAsync(services => services.AddSingleton<TimeProvider>(new ManualClock(TimeProvider.System.GetUtcNow())).AddSingleton<IDoctorCheck>(check), ("Demo:Seed", "false"));
        using var client = hub.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetStringAsync("/health/ready")));

        Assert.Equal(1, check.Asked);
    }

    [Fact]
    public async Task The_serving_doctor_names_a_data_folder_that_cannot_be_written_to()
    {
        await using var hub = await TestHub.StartAsync();
        await using var scope = hub.Services.CreateAsyncScope();
        var doctor = new ServingDoctor(scope.ServiceProvider.GetRequiredService<HubDbContext>(), Options.Create(new DataOptions { Folder = Path.Combine(hub.Folder, "missing") }), TimeProvider.System);

        var findings = await doctor.LookAsync(CancellationToken.None);

        Assert.Equal([("database", true), ("data folder", false), ("clock", true)], findings.Select(f => (f.Subject, f.Ok)));
        Assert.True(findings[1].Stops);
    }

    [Fact]
    public async Task Whoever_may_change_the_settings_reads_what_was_found_and_a_seller_does_not()
    {
        await using var hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
        }

        Assert.Contains("ok   data folder: It can be written to.", await AsAsync(hub, "ada"), StringComparison.Ordinal);
        Assert.Equal("Healthy", await AsAsync(hub, "sara"));
    }

    private static async Task<string> AsAsync(WebHub hub, string name)
    {
        var client = hub.CreateClient();
        await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", $"{name}@demo.test"), new("Form.Password", DemoPeople.Password)]);
        return await client.GetStringAsync("/health/ready");
    }

    /// <summary>Finds what it is told; told nothing, it fails.</summary>
    private sealed class Told : IServingCheck
    {
        private int asked;

        public DoctorFinding? Says { get; set; } = new("disk", true, "Fine.");

        public int Asked => asked;

        public Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop)
        {
            Interlocked.Increment(ref asked);
            return Says is { } finding ? Task.FromResult<IReadOnlyList<DoctorFinding>>([finding]) : throw new InvalidOperationException("broken");
        }
    }
}
