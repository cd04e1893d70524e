using System.Diagnostics;

namespace ContentHub.Benchmarks;

/// <summary>
/// The same pages, rendered every time, at 100, 10,000 and 100,000 posts: three servers side by side, asked in turns, so that other work
/// on the machine hits all three.
/// </summary>
internal static class Growth
{
    private const int WarmUp = 100;
    private const int Times = 80;
    private static readonly int[] Sizes = [100, 10_000, 100_000];

    public static async Task RunAsync(WorkFolder folder)
    {
        using var small = folder.Copy();
        using var medium = folder.Copy();
        using var large = folder.Copy();
        WorkFolder[] folders = [small, medium, large];
        foreach (var (copy, size) in folders.Zip(Sizes))
        {
            Crowd.GrowTo(copy, size);
        }

        await using var first = await Server.StartAsync(small, cacheMegabytes: 0);
        await using var second = await Server.StartAsync(medium, cacheMegabytes: 0);
        await using var third = await Server.StartAsync(large, cacheMegabytes: 0);
        Server[] servers = [first, second, third];
        foreach (var server in servers)
        {
            await StaffSession.SignInAsync(server.Client, "mark@demo.test");
        }

        var slug = folder.Read<string>("select slug from site_articles order by position desc limit 1");
        // Every page first, so that none is measured while a server that has just started is still busy with itself.
        foreach (var (_, path) in Pages(slug))
        {
            await AskAsync(path, servers, WarmUp);
        }

        foreach (var (name, path) in Pages(slug))
        {
            Compare(name, await AskAsync(path, servers, Times));
        }
    }

    private static IEnumerable<(string Name, string Path)> Pages(string slug) =>
    [
        ("post page", $"/posts/{slug}"), ("home", "/"), ("home, an older page", $"/?before={slug}"), ("tag", "/tag/energy"),
        ("author", "/author/sara-sellers"), ("archive", "/archive"), ("staff: posts", "/hub/posts"), ("staff: home", "/hub"),
    ];

    private static async Task<List<double>[]> AskAsync(string path, Server[] servers, int times)
    {
        var taken = servers.Select(_ => new List<double>()).ToArray();
        for (var i = 0; i < times; i++)
        {
            for (var s = 0; s < servers.Length; s++)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await servers[s].Client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                taken[s].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return taken;
    }

    private static void Compare(string name, List<double>[] taken)
    {
        // The quicker half: what the page costs when nothing else runs.
        var cost = taken.Select(t => t.Percentile(0.25)).ToArray();
        Machine.Say($"Uncached {name}, 10,000 and 100,000 posts / 100", $"{cost[1] / cost[0]:0.00} and {cost[2] / cost[0]:0.00}   ({cost[0]:0.0}, {cost[1]:0.0}, {cost[2]:0.0} ms)");
    }
}
