using System.Diagnostics;

namespace ContentHub.Benchmarks;

/// <summary>The same pages, rendered every time, at 100, 10,000 and 100,000 posts.</summary>
internal static class Growth
{
    private const int Times = 60;

    public static async Task RunAsync(WorkFolder folder)
    {
        await using var server = await Server.StartAsync(folder, cacheMegabytes: 0);
        await StaffSession.SignInAsync(server.Client, "mark@demo.test");
        var slug = folder.Read<string>("select slug from site_articles order by position desc limit 1");
        Dictionary<string, string> pages = new()
        {
            ["post page"] = $"/posts/{slug}",
            ["home"] = "/",
            ["home, an older page"] = $"/?before={slug}",
            ["tag"] = "/tag/energy",
            ["author"] = "/author/sara-sellers",
            ["archive"] = "/archive",
            ["staff: posts"] = "/hub/posts",
            ["staff: home"] = "/hub",
        };
        Dictionary<string, List<double>> times = pages.Keys.ToDictionary(k => k, _ => new List<double>());
        foreach (var size in new[] { 100, 10_000, 100_000 })
        {
            Crowd.GrowTo(folder, size);
            foreach (var (name, path) in pages)
            {
                times[name].Add(await MedianAsync(server.Client, path));
            }
        }

        foreach (var (name, all) in times)
        {
            Machine.Say($"Uncached {name}: 10,000 / 100 and 100,000 / 100 posts", $"{all[1] / all[0]:0.00} and {all[2] / all[0]:0.00}   ({all[0]:0.0}, {all[1]:0.0}, {all[2]:0.0} ms)");
        }
    }

    private static async Task<double> MedianAsync(HttpClient client, string path)
    {
        List<double> times = [];
        for (var i = 0; i < Times + 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Skip(10).Percentile(0.5);
    }
}
