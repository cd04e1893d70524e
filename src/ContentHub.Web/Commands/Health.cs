using ContentHub.Kernel.Modules;

namespace ContentHub.Web.Commands;

/// <summary>Asks the running instance how it is; for containers, which have no curl.</summary>
internal sealed class Health(IConfiguration configuration) : ICommandVerb
{
    public string Name => "health";

    public string Help => "asks the instance on this machine whether it works";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        var port = (configuration["Urls"] ?? configuration["ASPNETCORE_URLS"] ?? "http://localhost:5080").Split(';')[0].TrimEnd('/').Split(':')[^1];
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            var answer = await client.GetAsync(new Uri($"http://localhost:{port}/health"), stop);
            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(stop));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            await output.WriteLineAsync($"No answer on port {port}.");
            return 1;
        }
    }
}
