using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentHub.Data.Nodes;

/// <summary>One connection that listens to the other instances, opened again when it breaks. A failing listener never stops the others.</summary>
public sealed class NodeEars(IOptions<DataOptions> options, NodeName node, IEnumerable<INodeListener> listeners, ILogger<NodeEars> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Ends at once on SQLite, where there is one instance.</summary>
    public async Task ListenAsync(CancellationToken stop)
    {
        while (options.Value.IsPostgres && !stop.IsCancellationRequested)
        {
            try
            {
                await HearAsync(stop);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogWarning(broken, "The line to the other instances broke; it is opened again in {Pause}", Pause);
                await Task.Delay(Pause, stop);
            }
        }
    }

    private async Task HearAsync(CancellationToken stop)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { KeepAlive = 30, Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ToString());
        var heard = new Queue<string>();
        connection.Notification += (_, news) => heard.Enqueue(news.Payload);
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"listen {NodeNews.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        await EachAsync(listeners, l => l.MissedAsync(stop));
        while (true)
        {
            await connection.WaitAsync(stop);
            while (heard.TryDequeue(out var line))
            {
                if (line.Split('\t', 3) is [var from, var topic, var text] && from != node.Value)
                {
                    await EachAsync(listeners.Where(l => l.Topic == topic), l => l.HearAsync(text, stop));
                }
            }
        }
    }

    private async Task EachAsync(IEnumerable<INodeListener> who, Func<INodeListener, Task> tell)
    {
        foreach (var listener in who)
        {
            try
            {
                await tell(listener);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "{Topic} failed to hear the news of another instance", listener.Topic);
            }
        }
    }
}
