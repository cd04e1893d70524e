using ContentHub.Data.Nodes;

namespace ContentHub.Web.Work;

/// <summary>Hears what other instances say, as long as this one runs.</summary>
internal sealed class ListenToNodes(NodeEars ears) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => ears.ListenAsync(stoppingToken);
}
