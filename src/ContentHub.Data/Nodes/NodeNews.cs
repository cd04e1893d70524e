using System.Text;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentHub.Data.Nodes;

/// <summary>News between instances: NOTIFY on PostgreSQL. SQLite has one instance, so there is nobody to tell.</summary>
internal sealed class NodeNews(IServiceScopeFactory scopes, IOptions<DataOptions> options, NodeName node) : INodeNews
{
    public const string Channel = "contenthub";

    /// <summary>Topic of "a piece of work has something to do"; the text is its name.</summary>
    public const string Wake = "wake";

    private const int Most = 7900;

    public async Task SayAsync(string topic, string text, CancellationToken stop)
    {
        var line = Line(node, topic, text);
        if (!options.Value.IsPostgres || Encoding.UTF8.GetByteCount(line) > Most)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HubDbContext>().Database.ExecuteSqlAsync($"select pg_notify({Channel}, {line})", stop);
    }

    /// <summary>Who says it, what about, what: a tab stands between them.</summary>
    public static string Line(NodeName node, string topic, string text) => $"{node.Value}\t{topic}\t{text}";
}
