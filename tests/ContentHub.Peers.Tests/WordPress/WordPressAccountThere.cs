using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ContentHub.Peers.Tests.WordPress;

// A new user with an application password at the real site, and what its people and its readers see there.
internal sealed class WordPressAccountThere : IDisposable
{
    private readonly HttpClient http;
    private readonly long user;

    private WordPressAccountThere(Uri site, HttpClient http, long user, string name, string password) =>
        (Site, this.http, this.user, Name, Password) = (site, http, user, name, password);

    public Uri Site { get; }

    public string Name { get; }

    public string Password { get; }

    public static async Task<WordPressAccountThere> OpenAsync(string role = "editor")
    {
        var address = Environment.GetEnvironmentVariable("CONTENTHUB_TEST_WORDPRESS");
        Assert.SkipWhen(string.IsNullOrEmpty(address), "No WordPress: run tests/peers/install, then set CONTENTHUB_TEST_WORDPRESS to what tests/peers/wordpress start prints.");
        var given = new Uri(address!);
        var http = new HttpClient { BaseAddress = new Uri(given.GetLeftPart(UriPartial.Scheme) + given.Authority + "/wp-json/wp/v2/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(given.UserInfo)));
        var name = $"hub{RandomNumberGenerator.GetHexString(10, lowercase: true)}";
        var made = await AnswerAsync(await http.PostAsJsonAsync("users", new { username = name, email = name + "@example.test", password = "correct horse battery", roles = new[] { role } }));
        var user = (long)made["id"]!;
        var password = await AnswerAsync(await http.PostAsJsonAsync(string.Create(CultureInfo.InvariantCulture, $"users/{user}/application-passwords"), new { name = "contenthub" }));
        return new WordPressAccountThere(new Uri(given.GetLeftPart(UriPartial.Scheme) + given.Authority), http, user, name, (string)password["password"]!);
    }

    public async Task<JsonObject> PostAsync(string id) => (await AnswerAsync(await http.GetAsync(new Uri($"posts/{id}?context=edit", UriKind.Relative)))).AsObject();

    public async Task<JsonArray> PostsAsync(string slug) =>
        (await AnswerAsync(await http.GetAsync(new Uri($"posts?context=edit&status=publish,draft,pending,future,private,trash&slug={slug},{slug}-2,{slug}__trashed", UriKind.Relative)))).AsArray();

    public async Task<JsonNode> ReadAsync(string path) => await AnswerAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<string> PageAsync(string address) => await http.GetStringAsync(new Uri(address));

    public Task<byte[]> BytesAsync(string address) => http.GetByteArrayAsync(new Uri(address));

    public async Task TrashAsync(string id) => await AnswerAsync(await http.DeleteAsync(new Uri($"posts/{id}", UriKind.Relative)));

    public async Task RevokeAsync() =>
        (await http.DeleteAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"users/{user}/application-passwords"), UriKind.Relative))).EnsureSuccessStatusCode();

    public void Dispose() => http.Dispose();

    private static async Task<JsonNode> AnswerAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
