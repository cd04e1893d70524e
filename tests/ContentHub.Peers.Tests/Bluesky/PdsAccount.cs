using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ContentHub.Peers.Tests.Bluesky;

// A new account at the real server, and what its owner and its readers see there.
internal sealed class PdsAccount : IDisposable
{
    private readonly HttpClient http;

    private PdsAccount(Uri service, HttpClient http, string handle, string did, string appPassword) =>
        (Service, this.http, Handle, Did, AppPassword) = (service, http, handle, did, appPassword);

    public Uri Service { get; }

    public string Handle { get; }

    public string Did { get; }

    public string AppPassword { get; }

    private static string? Address => Environment.GetEnvironmentVariable("CONTENTHUB_TEST_PDS");

    /// <summary>Null where no server is: for tests that only do more with one.</summary>
    public static async Task<PdsAccount?> OpenIfThereAsync() => string.IsNullOrEmpty(Address) ? null : await OpenAsync();

    public static async Task<PdsAccount> OpenAsync()
    {
        var address = Address;
        Assert.SkipWhen(string.IsNullOrEmpty(address), "No Bluesky server: run tests/peers/install and tests/peers/pds start, then set CONTENTHUB_TEST_PDS=http://127.0.0.1:2583.");

        var service = new Uri(address!);
        var http = new HttpClient { BaseAddress = new Uri(service, "xrpc/") };
        var handle = $"hub{RandomNumberGenerator.GetHexString(10, lowercase: true)}.test";
        var made = await AnswerAsync(await http.PostAsJsonAsync("com.atproto.server.createAccount", new { email = handle + "@example.test", handle, password = "correct horse battery" }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)made["accessJwt"]);
        var password = await AnswerAsync(await http.PostAsJsonAsync("com.atproto.server.createAppPassword", new { name = "contenthub" }));
        return new PdsAccount(service, http, handle, (string)made["did"]!, (string)password["password"]!);
    }

    public async Task<IReadOnlyList<JsonNode>> RecordsAsync()
    {
        var list = await AnswerAsync(await http.GetAsync(new Uri($"com.atproto.repo.listRecords?repo={Did}&collection=app.bsky.feed.post&limit=100", UriKind.Relative)));
        return [.. list["records"]!.AsArray().Select(r => r!)];
    }

    public Task<byte[]> BlobAsync(string cid) => http.GetByteArrayAsync(new Uri($"com.atproto.sync.getBlob?did={Did}&cid={cid}", UriKind.Relative));

    public Task<HttpResponseMessage> PutAsync(JsonObject record, string rkey) =>
        http.PostAsJsonAsync("com.atproto.repo.putRecord", new JsonObject { ["repo"] = Did, ["collection"] = "app.bsky.feed.post", ["rkey"] = rkey, ["record"] = record });

    public async Task RevokeAsync() => (await http.PostAsJsonAsync("com.atproto.server.revokeAppPassword", new { name = "contenthub" })).EnsureSuccessStatusCode();

    public void Dispose() => http.Dispose();

    private static async Task<JsonNode> AnswerAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
