using System.Collections.Concurrent;
using System.Threading.Channels;
using ContentHub.Kernel.Modules;

namespace ContentHub.Notifications.Live;

/// <summary>Rings at the pages that people have open, on this instance and, by word of mouth, on the others. The number itself is always read from the database.</summary>
internal sealed class LiveBadges(INodeNews news) : INodeListener
{
    /// <summary>Ids that fit into one piece of news.</summary>
    private const int AtOnce = 200;

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Bell, bool>> bells = new();

    string INodeListener.Topic => "notifications.badges";

    /// <summary>One open page; null when this person has too many.</summary>
    public Bell? Join(Guid person, int most)
    {
        var mine = bells.GetOrAdd(person, _ => new());
        if (mine.Count >= most)
        {
            return null;
        }

        var bell = new Bell(bell => mine.TryRemove(bell, out _));
        mine[bell] = true;
        return bell;
    }

    public async Task ChangedAsync(IEnumerable<Guid> people, CancellationToken stop)
    {
        foreach (var some in people.Distinct().Chunk(AtOnce))
        {
            Ring(some);
            await news.SayAsync("notifications.badges", string.Join(',', some.Select(p => p.ToString("N"))), stop);
        }
    }

    Task INodeListener.HearAsync(string text, CancellationToken stop)
    {
        Ring(text.Split(',').Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty));
        return Task.CompletedTask;
    }

    Task INodeListener.MissedAsync(CancellationToken stop)
    {
        Ring(bells.Keys);
        return Task.CompletedTask;
    }

    private void Ring(IEnumerable<Guid> people)
    {
        foreach (var bell in people.SelectMany(p => bells.TryGetValue(p, out var mine) ? mine.Keys : []))
        {
            bell.Ring();
        }
    }
}

/// <summary>Ringing twice before anybody looked counts once.</summary>
internal sealed class Bell(Action<Bell> leave) : IDisposable
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Waits for the next ring.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken stop) => rung.Reader.ReadAsync(stop);

    public void Dispose() => leave(this);
}
