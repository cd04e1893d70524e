using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Contributions;
using ContentHub.Publishing.Operations;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Tests.Fakes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Operations;

public sealed class OperationsTests
{
    [Fact]
    public async Task A_dry_run_says_what_is_due_and_sends_nothing()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();

        var (code, text) = await RunAsync(hub, "--dry-run");

        Assert.Equal((0, 0), (code, hub.Network.Sends));
        Assert.Contains("would be sent", text);
        Assert.Contains("1 due. Nothing was sent.", text);
    }

    [Fact]
    public async Task Publish_due_delivers_and_a_wrong_option_is_explained()
    {
        await using var hub = await PublishingHub.StartAsync();
        await hub.PlanNowAsync();

        Assert.Equal(2, (await RunAsync(hub, "--now")).Code);
        Assert.Equal(0, (await RunAsync(hub)).Code);
        Assert.Equal(1, hub.Network.Sends);
    }

    [Fact]
    public async Task Doctor_finds_what_is_overdue_and_channels_in_trouble()
    {
        await using var hub = await PublishingHub.StartAsync();
        hub.Network.Then(Behaviour.SignedOut);
        await hub.PlanNowAsync();
        await hub.DeliverAsync();
        await hub.PlanNowAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(10));

        var findings = await hub.Hub.DoAsync<IEnumerable<IDoctorCheck>, IReadOnlyList<DoctorFinding>>(
            c => c.OfType<PublishingDoctor>().Single().LookAsync(CancellationToken.None));

        Assert.Contains(findings, f => f is { Ok: false, Subject: "deliveries" });
        Assert.Contains(findings, f => f is { Ok: false, Subject: "channel Our Fakebook", Message: "Signed out: reconnect" });
        Assert.Contains(findings, f => f is { Ok: true, Subject: "leases" });
    }

    [Fact]
    public async Task Who_leaves_hands_over_what_they_scheduled()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanAsync(TimeSpan.FromHours(1));

        var moved = await hub.Hub.DoAsync<IEnumerable<IHandover>, int>(
            h => h.OfType<ScheduledPosts>().Single().MoveAsync(TestHub.Mark.Id, TestHub.Paul.Id, TestHub.Ada, CancellationToken.None));

        Assert.Equal(1, moved);
        Assert.Equal(TestHub.Paul.Id, await hub.Hub.DataAsync(db => db.Set<Publication>().Where(p => p.Id == id).Select(p => p.ScheduledById).SingleAsync()));
    }

    private static async Task<(int Code, string Text)> RunAsync(PublishingHub hub, params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await hub.Hub.DoAsync<IEnumerable<ICommandVerb>, int>(v => v.OfType<PublishDue>().Single().RunAsync(arguments, output, CancellationToken.None));
        return (code, output.ToString());
    }
}
