namespace ContentHub.Benchmarks;

/// <summary>A kept post page against an endpoint that returns the same bytes. Taken in turns, so that other work on the machine hits both.</summary>
internal static class CachedPage
{
    private const int Rounds = 5;

    public static async Task RunAsync(WorkFolder folder)
    {
        await using var server = await Server.StartAsync(folder);
        var path = $"/posts/{folder.Read<string>("select slug from site_articles order by position desc limit 1")}";
        var file = Path.Combine(folder.Path, "page.html");
        await File.WriteAllBytesAsync(file, await server.Client.GetByteArrayAsync(path));
        await using var bare = await Server.BareAsync(file);
        List<double> ours = [];
        List<double> theirs = [];
        for (var round = 0; round <= Rounds; round++)
        {
            if (await Wrk.RunAsync(new Uri(server.Address, path)) is not { } page || await Wrk.RunAsync(new Uri(bare.Address, "/page")) is not { } plain)
            {
                Console.WriteLine("Cached page: skipped, because wrk is not installed.");
                return;
            }

            if (round > 0) // the first one warms both up
            {
                ours.Add(page);
                theirs.Add(plain);
            }
        }

        var ratio = ours.Zip(theirs, (a, b) => a / b).Percentile(0.5);
        Machine.Say("Cached post page / bare Kestrel, same bytes (aim 0.8)", $"{ratio:0.00}   ({ours.Percentile(0.5):0} / {theirs.Percentile(0.5):0} requests/s, {new FileInfo(file).Length} bytes)");
    }
}
