namespace ContentHub.Benchmarks;

internal static class StartAndMemory
{
    public static async Task RunAsync(WorkFolder folder)
    {
        await using (var first = await Server.StartAsync(folder))
        {
            Machine.Say("First start, with database and demo company", $"{first.FirstPage.TotalSeconds:0.0} s to the first page");
        }

        await using var second = await Server.StartAsync(folder);
        Machine.Say("Second start (aim under 3 s)", $"{second.FirstPage.TotalSeconds:0.00} s to the first page");
        foreach (var path in new[] { "/", "/archive", "/feed.atom", "/sitemap.xml", "/hub/sign-in" })
        {
            await second.Client.GetAsync(path);
        }

        await Task.Delay(TimeSpan.FromSeconds(20));
        var (own, resident) = second.Megabytes();
        Machine.Say("Idle memory (aim under 200 MB)", $"{own:0} MB of its own, {resident:0} MB resident with shared library files");
    }
}
