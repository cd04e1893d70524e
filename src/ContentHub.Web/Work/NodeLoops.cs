using ContentHub.Kernel.Modules;

namespace ContentHub.Web.Work;

/// <summary>
/// Runs the work that every instance does for itself: one loop per piece, which sleeps until it is woken, until the
/// earliest "wake at" that the last run returned, or until the safety net. A failing run is logged and never ends the loop.
/// </summary>
internal sealed class NodeLoops(IEnumerable<BackgroundWork> work, WakeSignals signals, IServiceScopeFactory scopes, TimeProvider clock, ILogger<NodeLoops> log)
    : BackgroundService
{
    /// <summary>The first visitor after a start does not wait while everything else begins; whoever wakes a piece before gets it at once.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(work.Where(w => w.Scope == WorkScope.EachNode).Select(w => Task.Run(() => LoopAsync(w, stoppingToken), stoppingToken)));

    private async Task LoopAsync(BackgroundWork piece, CancellationToken stop)
    {
        var pause = AfterStart;
        while (true)
        {
            try
            {
                await signals.WaitAsync(piece.Name, pause, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            pause = await RunOnceAsync(piece, stop);
        }
    }

    private async Task<TimeSpan> RunOnceAsync(BackgroundWork piece, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var wakeAt = await ((IBackgroundUseCase)scope.ServiceProvider.GetRequiredService(piece.UseCase)).RunAsync(stop);
            var until = wakeAt - clock.GetUtcNow() ?? piece.Every;
            return TimeSpan.FromMilliseconds(Math.Clamp(until.TotalMilliseconds, 5, piece.Every.TotalMilliseconds));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception problem)
        {
            log.LogError(problem, "{Work} failed; it runs again in {Every}", piece.Name, piece.Every);
            return piece.Every;
        }
    }
}
