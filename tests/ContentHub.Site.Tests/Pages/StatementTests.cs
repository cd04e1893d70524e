using System.Data.Common;
using ContentHub.Data;
using ContentHub.Site.Caching;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Tests.Pages;

/// <summary>A page asks the database as often for ten thousand posts as for a hundred.</summary>
public sealed class StatementTests
{
    private static readonly string[] Paths =
        ["/", "/?before=story-50", "/posts/story-50", "/archive", "/archive/2026", "/tag/common", "/tag/rare-7", "/feed.atom", "/nowhere"];

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_number_of_posts()
    {
        var counter = new Counter();
        await using var hub = await WebHub.StartAsync(services => services.ConfigureDbContext<HubDbContext>(options => options.AddInterceptors(counter)), ("Demo:Seed", "false"));
        using var client = hub.CreateClient();
        await hub.AddPeopleAsync();

        await FillAsync(hub, 1, 100);
        var few = await CountAsync(hub, client, counter);
        await FillAsync(hub, 101, 10_000);
        var many = await CountAsync(hub, client, counter);

        Assert.Equal(few, many);
        Assert.All(few, page => Assert.True(page.Value <= 10, $"{page.Key} takes {page.Value} statements"));
    }

    private static async Task<Dictionary<string, int>> CountAsync(WebHub hub, HttpClient client, Counter counter)
    {
        Dictionary<string, int> counts = [];
        foreach (var path in Paths)
        {
            await client.GetAsync(path);
            hub.Services.GetRequiredService<PageCache>().Evict(CacheTag.All);
            counter.Statements = 0;
            using var answer = await client.GetAsync(path);
            Assert.Equal(path == "/nowhere" ? System.Net.HttpStatusCode.NotFound : System.Net.HttpStatusCode.OK, answer.StatusCode);
            counts[path] = counter.Statements;
        }

        return counts;
    }

    private static async Task FillAsync(WebHub hub, int from, int to)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        foreach (var n in Enumerable.Range(from, to - from + 1))
        {
            Crowd.Add(db, n);
        }

        await db.SaveChangesAsync();
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Statements { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
