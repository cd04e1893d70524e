using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Micropub;

// A site with a Micropub endpoint, as micropub.spec.indieweb.org describes it, with a media endpoint and the extension for lists.
public sealed partial class FakeMicropub : FakeServer
{
    private const string Token = "FakeMicropubToken-93kdLs0";
    private int last;

    public override string Kind => "micropub";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["endpoint"] = $"http://{Authority}/micropub", ["token"] = Token, ["form"] = "" };

    public override IReadOnlyCollection<string> Secrets => [Token];

    public override int Posts => Entries.Count;

    public override IEnumerable<HeldPost> Held => Entries.Select(e => new HeldPost((string?)e.Value["content"]?[0]?["html"] ?? "", e.Key, (string?)e.Value["name"]?[0] ?? "A note"));

    // Properties by address.
    public ConcurrentDictionary<string, JsonObject> Entries { get; } = [];

    public ConcurrentDictionary<string, long> Files { get; } = [];

    public bool HasNoMediaEndpoint { get; set; }

    // A site without the extension.
    public bool CannotList { get; set; }

    // What lists do without: comments, content or url.
    public string LeavesOut { get; set; } = "";

    // Actions that the token may not do.
    public HashSet<string> Denied { get; } = [];

    protected override (int Status, JsonNode Answer) Refusal => (400, Problem(400, "invalid_request", $"Not to our taste, says {Token}"));

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["error"] = error, ["error_description"] = message };

    protected override string NameOf(HttpRequest request) => request.Path.Value!.TrimStart('/') + (request.Query.TryGetValue("q", out var query) ? $" {query}" : "");

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (Revoked || request.Headers.Authorization != $"Bearer {Token}")
        {
            return (401, Problem(401, "unauthorized", "The token is not valid"));
        }

        return (request.Method, request.Path.Value, request.Query["q"].ToString()) switch
        {
            ("GET", "/micropub", "config") => (200, HasNoMediaEndpoint ? new JsonObject() : new JsonObject { ["media-endpoint"] = $"http://{Authority}/media" }),
            ("GET", "/micropub", "source") => Source(request.Query),
            ("POST", "/micropub", "") => await ActAsync(context),
            ("POST", "/media", "") => Upload(context, await request.ReadFormAsync()),
            _ => null,
        };
    }

    private (int, JsonNode?) Source(IQueryCollection query)
    {
        if (query.TryGetValue("url", out var url))
        {
            return Entries.TryGetValue(url.ToString(), out var entry) ? (200, Shown(url.ToString(), entry)) : (400, Problem(400, "invalid_request", "The post with the requested URL was not found"));
        }

        return CannotList ? (400, Problem(400, "invalid_request", "url is missing"))
            : (200, new JsonObject { ["items"] = new JsonArray([.. Entries.OrderByDescending(e => e.Key, StringComparer.Ordinal).Take(int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture)).Select(e => Listed(e.Key, e.Value))]) });
    }

    private JsonObject Listed(string url, JsonObject entry)
    {
        var shown = Shown(url, entry);
        var properties = shown["properties"]!.AsObject();
        properties.Remove(LeavesOut);
        if (LeavesOut == "comments")
        {
            properties["content"]![0]!["html"] = Comment().Replace((string)properties["content"]![0]!["html"]!, "");
        }

        return shown;
    }

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Comment();

    private static JsonObject Shown(string url, JsonObject properties)
    {
        var shown = properties.DeepClone().AsObject();
        shown["url"] = new JsonArray(JsonValue.Create(url));
        return new JsonObject { ["type"] = new JsonArray(JsonValue.Create("h-entry")), ["properties"] = shown };
    }

    private async Task<(int, JsonNode?)?> ActAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        var action = (string?)body["action"] ?? "create";
        return Denied.Contains(action) ? (403, Problem(403, "insufficient_scope", $"The token may not {action}"))
            : action == "delete" ? Delete((string)body["url"]!)
            : await MeetAsync(context, () => action == "update" ? Update((string)body["url"]!, body["replace"]!.AsObject()) : Create(context, body["properties"]!.AsObject()));
    }

    private (int, JsonNode?) Create(HttpContext context, JsonObject properties)
    {
        var slug = (string?)properties["mp-slug"]?[0] is { Length: > 0 } wanted ? wanted : "entry";
        var url = $"https://site.test/2026/{Interlocked.Increment(ref last):D3}/{slug}";
        foreach (var command in properties.Select(p => p.Key).Where(k => k.StartsWith("mp-", StringComparison.Ordinal)).ToList())
        {
            properties.Remove(command);
        }

        Entries[url] = properties.DeepClone().AsObject();
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.Location = url;
        }

        return (201, null);
    }

    private (int, JsonNode?) Update(string url, JsonObject replace)
    {
        if (!Entries.TryGetValue(url, out var entry))
        {
            return (400, Problem(400, "invalid_request", "The post with the requested URL was not found"));
        }

        foreach (var (name, values) in replace)
        {
            entry[name] = values!.AsArray().DeepClone();
        }

        return (204, null);
    }

    private (int, JsonNode?) Delete(string url) => Entries.TryRemove(url, out _) ? (204, null) : (400, Problem(400, "invalid_request", "The post with the requested URL was not found"));

    private (int, JsonNode?) Upload(HttpContext context, IFormCollection form)
    {
        var url = $"https://site.test/media/{Interlocked.Increment(ref last)}-{form.Files["file"]!.FileName}";
        Files[url] = form.Files["file"]!.Length;
        context.Response.Headers.Location = url;
        return (201, null);
    }
}
