using System.Collections.Concurrent;
using ContentHub.Kernel.Modules;

namespace ContentHub.Web.Work;

/// <summary>One signal per piece of work; waking twice before it ran counts once.</summary>
internal sealed class WakeSignals : IWakeUp, INodeListener
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> signals = new();

    public void Wake(string workName)
    {
        var signal = Of(workName);
        if (signal.CurrentCount == 0)
        {
            signal.Release();
        }
    }

    string INodeListener.Topic => "wake";

    Task INodeListener.HearAsync(string text, CancellationToken stop)
    {
        Wake(text);
        return Task.CompletedTask;
    }

    /// <summary>Nothing: every piece has its safety net.</summary>
    Task INodeListener.MissedAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Waits until it is woken or the time has passed.</summary>
    public Task WaitAsync(string workName, TimeSpan atMost, CancellationToken stop) => Of(workName).WaitAsync(atMost, stop);

    private SemaphoreSlim Of(string workName) => signals.GetOrAdd(workName, _ => new SemaphoreSlim(0));
}
