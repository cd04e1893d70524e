using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ContentHub.Peers.Tests.Ghost;

// A new integration at the real site, and what its people and its readers see there.
internal sealed class GhostSite : IDisposable
{
    private readonly HttpClient http;
    private readonly string integration;

    private GhostSite(Uri site, HttpClient http, string integration, string key) => (Site, this.http, this.integration, Key) = (site, http, integration, key);

    public Uri Site { get; }

    public string Key { get; }

    public static async Task<GhostSite> OpenAsync()
    {
        var address = Environment.GetEnvironmentVariable("CONTENTHUB_TEST_GHOST");
        Assert.SkipWhen(string.IsNullOrEmpty(address), "No Ghost: run tests/peers/install, then set CONTENTHUB_TEST_GHOST to what tests/peers/ghost start prints.");
        var site = new Uri(address!);
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site, "ghost/api/admin/") };
        http.DefaultRequestHeaders.Add("Origin", site.GetLeftPart(UriPartial.Authority));
        http.DefaultRequestHeaders.Add("Accept-Version", "v6.0");
        // The owner whom tests/peers/ghost made.
        (await http.PostAsJsonAsync("session/", new { username = "owner@example.test", password = "Correct-horse-9-battery" })).EnsureSuccessStatusCode();
        var made = await AnswerAsync(await http.PostAsJsonAsync("integrations/?include=api_keys", new { integrations = new[] { new { name = $"ContentHub {Guid.CreateVersion7()}" } } }));
        var own = made["integrations"]![0]!;
        return new GhostSite(site, http, (string)own["id"]!, (string)own["api_keys"]!.AsArray().Single(k => (string?)k!["type"] == "admin")!["secret"]!);
    }

    public async Task<JsonObject> PostAsync(string id) => (await AnswerAsync(await http.GetAsync(new Uri($"posts/{id}/?formats=html,lexical&include=tags", UriKind.Relative))))["posts"]![0]!.AsObject();

    public async Task<JsonArray> PostsAsync(string slug) =>
        (await AnswerAsync(await http.GetAsync(new Uri($"posts/?formats=html&filter=slug:[{slug},{slug}-2]", UriKind.Relative))))["posts"]!.AsArray();

    public async Task<JsonArray> TagsAsync(string name) => (await AnswerAsync(await http.GetAsync(new Uri($"tags/?filter=name:~'{name}'", UriKind.Relative))))["tags"]!.AsArray();

    public async Task<string> PageAsync(string address) => await http.GetStringAsync(new Uri(address));

    public Task<byte[]> BytesAsync(string address) => http.GetByteArrayAsync(new Uri(address));

    // A person in Ghost's own editor.
    public async Task EditAsync(string id, string field, string value)
    {
        var post = await PostAsync(id);
        await AnswerAsync(await http.PutAsJsonAsync($"posts/{id}/?source=html", new { posts = new[] { new JsonObject { ["updated_at"] = (string?)post["updated_at"], [field] = value } } }));
    }

    public async Task RevokeAsync() => (await http.DeleteAsync(new Uri($"integrations/{integration}/", UriKind.Relative))).EnsureSuccessStatusCode();

    public void Dispose() => http.Dispose();

    private static async Task<JsonNode> AnswerAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
