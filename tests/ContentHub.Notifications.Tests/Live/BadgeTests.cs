using ContentHub.Data.Nodes;
using ContentHub.Kernel.Modules;
using ContentHub.Notifications.Live;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Notifications.Tests.Live;

public sealed class BadgeTests
{
    private static readonly Guid Sara = TestHub.Sara.Id;

    [Fact]
    public async Task A_ring_reaches_the_pages_of_its_person_only_and_twice_before_a_look_counts_once()
    {
        await using var hub = await TestHub.StartAsync();
        var live = hub.Services.GetRequiredService<LiveBadges>();
        using var mine = live.Join(Sara, 10)!;
        using var others = live.Join(TestHub.Mark.Id, 10)!;

        await live.ChangedAsync([Sara], default);
        await live.ChangedAsync([Sara], default);

        Assert.True(await mine.WaitAsync(default));
        Assert.False(await RungAsync(mine));
        Assert.False(await RungAsync(others));
    }

    [Fact]
    public async Task One_person_has_a_few_streams_at_most_and_a_closed_page_makes_room()
    {
        await using var hub = await TestHub.StartAsync();
        var live = hub.Services.GetRequiredService<LiveBadges>();
        var first = live.Join(Sara, 2)!;
        using var second = live.Join(Sara, 2);

        Assert.Null(live.Join(Sara, 2));
        first.Dispose();
        using var third = live.Join(Sara, 2);
        Assert.NotNull(third);
    }

    [Fact]
    public async Task A_page_on_another_instance_hears_the_ring_and_after_a_broken_line_all_look()
    {
        await using var hub = await TestHub.StartAsync();
        var second = hub.SecondNode();
        using var there = second.GetRequiredService<LiveBadges>().Join(Sara, 10)!;
        IEnumerable<INodeListener> listeners = second.GetServices<INodeListener>();
        await listeners.OfType<LiveBadges>().Cast<INodeListener>().Single().MissedAsync(default);
        Assert.True(await there.WaitAsync(default));

        if (!TestDatabase.OnPostgres)
        {
            // One instance here; what another one would hear is given to it by hand.
            await listeners.OfType<LiveBadges>().Cast<INodeListener>().Single().HearAsync($"{Sara:N},not-an-id", default);
            Assert.True(await there.WaitAsync(default));
            return;
        }

        using var over = new CancellationTokenSource();
        var ears = Task.Run(() => second.GetRequiredService<NodeEars>().ListenAsync(over.Token));
        Assert.True(await there.WaitAsync(default)); // the line is up
        await hub.Services.GetRequiredService<LiveBadges>().ChangedAsync([Sara], default);

        Assert.True(await there.WaitAsync(default));
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ears);
    }

    private static async Task<bool> RungAsync(Bell bell)
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        try
        {
            return await bell.WaitAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
