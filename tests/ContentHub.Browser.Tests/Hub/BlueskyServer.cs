using System.Net.Http.Json;
using System.Text.Json;

namespace ContentHub.Browser.Tests.Hub;

/// <summary>A real PDS on this machine (tests/peers/pds): makes an account and reads back what is in its repository.</summary>
internal sealed class BlueskyServer : IDisposable
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("CONTENTHUB_TEST_PDS");
    private readonly HttpClient client = new() { BaseAddress = new Uri(Address ?? "http://127.0.0.1:2583") };

    public static Uri At => new(Address ?? "http://127.0.0.1:2583");

    public string Handle { get; private set; } = "";

    public string Password => "pass-word-1234";

    public string Did { get; private set; } = "";

    public static void Needed() =>
        Assert.SkipWhen(Address is null, "No Bluesky server here: run tests/peers/install and tests/peers/start, or set CONTENTHUB_TEST_PDS to the address of a PDS.");

    public static async Task<BlueskyServer> WithNewAccountAsync()
    {
        var server = new BlueskyServer();
        server.Handle = "hub" + Guid.CreateVersion7().ToString("N")[20..] + ".test";
        var answer = await server.client.PostAsJsonAsync("xrpc/com.atproto.server.createAccount", new { email = server.Handle + "@example.test", handle = server.Handle, password = server.Password });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        server.Did = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("did").GetString()!;
        return server;
    }

    public void Dispose() => client.Dispose();

    public async Task<IReadOnlyList<JsonElement>> PostsAsync()
    {
        var all = await client.GetFromJsonAsync<JsonElement>($"xrpc/com.atproto.repo.listRecords?repo={Did}&collection=app.bsky.feed.post&limit=100");
        return [.. all.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("value"))];
    }
}
