using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Modules;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Web.Tests.Api;

/// <summary>The real host with the demo people, and clients that carry their tokens.</summary>
internal sealed class ApiHub : IAsyncDisposable
{
    private ApiHub(WebHub web) => Web = web;

    public WebHub Web { get; }

    public static async Task<ApiHub> StartAsync(params (string Key, string Value)[] settings)
    {
        var web = await WebHub.StartAsync(null, [("Demo:Seed", "false"), .. settings]);
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
        return new ApiHub(web);
    }

    public Task<HttpClient> SaraAsync(string scopes = "all") => ClientAsync("sara@demo.test", scopes);

    public Task<HttpClient> MarkAsync(string scopes = "all") => ClientAsync("mark@demo.test", scopes);

    public async Task<HttpClient> ClientAsync(string email, string scopes = "all")
    {
        var client = Web.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(email, scopes));
        return client;
    }

    public async Task<string> TokenAsync(string email, string scopes)
    {
        await using var scope = Web.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<ICommandVerb>().Single(v => v.Name == "token create");
        await using var output = new StringWriter();
        Assert.Equal(0, await verb.RunAsync(["--user", email, "--scopes", scopes], output, CancellationToken.None));
        return output.ToString().Trim().Split('\n')[^1].Trim();
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}

internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)
{
    public string? Code => (string?)Body?["code"];

    public string? ETag => Response.Headers.ETag?.Tag;

    public Guid Id => (Guid)Body!["id"]!;
}

internal static class ApiCalls
{
    public static Task<Answer> GetApiAsync(this HttpClient client, string path) => client.CallAsync(HttpMethod.Get, path);

    public static Task<Answer> PostApiAsync(this HttpClient client, string path, object? body = null, string? version = null, string? key = null) =>
        client.CallAsync(HttpMethod.Post, path, body, version, key);

    public static async Task<Answer> CallAsync(this HttpClient client, HttpMethod method, string path, object? body = null, string? version = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        request.Content = body switch
        {
            null => null,
            string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        Assert.True(text.Length == 0 || isJson, $"{method} {path} gave {response.StatusCode} {response.Content.Headers.ContentType}: {text[..Math.Min(text.Length, 300)]}");
        if ((int)response.StatusCode >= 400)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotNull((string?)JsonNode.Parse(text)?["code"]);
        }

        return new Answer(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response);
    }

    public static async Task<Answer> DraftAsync(this HttpClient client, string title = "Why a pump runs dry", string body = "It needs water.")
    {
        var made = await client.PostApiAsync("/posts", new { title, body, summary = "Three causes.", tags = new[] { "pumps" } });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        return made;
    }

    /// <summary>A draft of the seller that the marketer has approved.</summary>
    public static async Task<Answer> ApprovedAsync(HttpClient seller, HttpClient marketer)
    {
        var draft = await seller.DraftAsync();
        var submitted = await seller.PostApiAsync($"/posts/{draft.Id}/submit", new { note = "Please look" }, draft.ETag);
        Assert.Equal(HttpStatusCode.OK, submitted.Status);
        var seen = await marketer.GetApiAsync($"/posts/{draft.Id}");
        var approved = await marketer.PostApiAsync($"/posts/{draft.Id}/approve", new { hash = (string?)seen.Body!["hash"] }, seen.ETag);
        Assert.Equal(HttpStatusCode.OK, approved.Status);
        return approved;
    }
}
