using System.Collections.Concurrent;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Events;

namespace ContentHub.Accounts.Settings;

/// <summary>Settings as last read on this instance; emptied here after a save and on the others by the event.</summary>
internal sealed class SettingsCache
{
    private readonly ConcurrentDictionary<string, object> known = new();
    private int changes;

    public async ValueTask<T> GetAsync<T>(string section, Func<Task<T>> read)
        where T : class
    {
        if (known.TryGetValue(section, out var value))
        {
            return (T)value;
        }

        var before = Volatile.Read(ref changes);
        var fresh = await read();
        if (before == Volatile.Read(ref changes))
        {
            known[section] = fresh; // otherwise it may be older than the change that came in between
        }

        return fresh;
    }

    public void Forget()
    {
        Interlocked.Increment(ref changes);
        known.Clear();
    }
}

internal sealed class ForgetSettings(SettingsCache cache) : IEventConsumer
{
    public string Name => "accounts.settings-cache";

    public bool EachNode => true;

    public Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        if (happened is SettingsChanged)
        {
            cache.Forget();
        }

        return Task.CompletedTask;
    }
}
