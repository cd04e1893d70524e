using System.Diagnostics;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Publications;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Deliveries;

public sealed class TwoNodesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Two_hundred_due_in_one_minute_are_each_delivered_once_by_two_instances()
    {
        await using var hub = await PublishingHub.StartAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 200; i++)
        {
            ids.Add(await hub.PlanAsync(TimeSpan.FromMinutes(5)));
        }

        hub.Clock.Advance(TimeSpan.FromMinutes(6));
        var second = hub.Hub.SecondNode();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Task.Run(() => hub.DeliverAsync()), Task.Run(() => hub.DeliverAsync(second)));
        output.WriteLine($"200 deliveries by two instances on {(TestDatabase.OnPostgres ? "PostgreSQL" : "SQLite")}: {watch.ElapsedMilliseconds} ms");

        var delivered = await hub.Hub.DataAsync(db => db.Set<Publication>().CountAsync(p => p.State == DeliveryState.Delivered));
        Assert.Equal((200, 200, 200), (delivered, hub.Network.Sends, hub.Network.Created.Count));
        var nodes = await hub.Hub.DataAsync(db => db.Set<Attempt>().Where(a => a.Step == AttemptStep.Sent).GroupBy(a => a.Node).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        output.WriteLine(string.Join(", ", nodes.Select(n => $"{n.Key}: {n.Count}")));
        Assert.Equal(200, nodes.Sum(n => n.Count));
        if (TestDatabase.OnPostgres)
        {
            Assert.Equal(2, nodes.Count);
        }
    }

    [Fact]
    public async Task A_second_instance_takes_over_only_when_the_lease_has_ended()
    {
        await using var hub = await PublishingHub.StartAsync();
        (hub.Dying.At, hub.Dying.Times) = (CrashMoment.MarkedSent, 1);
        var id = await hub.PlanNowAsync();
        await hub.DeliverAsync();
        var second = hub.Hub.SecondNode();

        await hub.DeliverAsync(second);
        var during = await hub.FindAsync(id);
        hub.Clock.Advance(TimeSpan.FromSeconds(61));
        await hub.DeliverAsync(second);
        var after = await hub.FindAsync(id);

        Assert.Equal(DeliveryState.Sending, during.State);
        Assert.Equal(DeliveryState.RetryAt, after.State);
        Assert.Equal("second", (await hub.LinesAsync(id))[^1].Node);
    }

    [Fact]
    public async Task An_instance_that_slept_past_its_lease_saves_nothing_over_the_one_that_took_over()
    {
        await using var hub = await PublishingHub.StartAsync();
        var second = hub.Hub.SecondNode();
        var id = await hub.PlanNowAsync();
        var asleep = true;
        hub.Network.BeforeSend = async () =>
        {
            if (asleep)
            {
                asleep = false;
                hub.Clock.Advance(TimeSpan.FromSeconds(61));
                await hub.DeliverAsync(second);
            }
        };

        await hub.DeliverAsync();
        await hub.SettleAsync();

        Assert.Equal(DeliveryState.Delivered, (await hub.FindAsync(id)).State);
        Assert.Single(hub.Network.Created);
    }

    [Fact]
    public async Task Renewing_keeps_the_lease_of_what_is_still_worked_on()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        (hub.Dying.At, hub.Dying.Times) = (CrashMoment.Started, 1);
        await hub.DeliverAsync();
        var owner = (await hub.FindAsync(id)).LeaseOwner!;
        hub.Clock.Advance(TimeSpan.FromSeconds(40));

        await hub.Hub.DoAsync<Claims>(c => c.RenewAsync(owner, CancellationToken.None));
        hub.Clock.Advance(TimeSpan.FromSeconds(40));
        var claimed = await hub.Hub.DoAsync<Claims, IReadOnlyList<Guid>>(c => c.TakeAsync("other", CancellationToken.None));

        Assert.Empty(claimed);
    }
}
