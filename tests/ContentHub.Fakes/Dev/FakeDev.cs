using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Dev;

// A community on Forem with one author, as developers.forem.com describes version 1.
public sealed class FakeDev : FakeServer
{
    private const string Key = "FakeDevApiKey7Qx2mZ";
    private long last = 1000;

    public override string Kind => "dev";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["key"] = Key, ["server"] = $"http://{Authority}" };

    public override IReadOnlyCollection<string> Secrets => [Key];

    public override int Posts => Articles.Values.Count(a => (bool)a["published"]!);

    public override IEnumerable<HeldPost> Held => Articles.Values.OrderBy(a => (long)a["id"]!).Select(a => new HeldPost(
        (string)a["body_markdown"]!, $"{((bool)a["published"]! ? "published" : "a draft")}, original at {a["canonical_url"]}", (string)a["title"]!));

    public ConcurrentDictionary<long, JsonObject> Articles { get; } = [];

    // It was seen to answer 200 and change nothing.
    public bool IgnoresChanges { get; set; }

    protected override (int Status, JsonNode Answer) Refusal => (422, Problem(422, "", $"Validation failed: Title is not to our taste, says {Key}"));

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["error"] = message, ["status"] = status };

    protected override string NameOf(HttpRequest request) => request.Path.Value!.Replace("/api/", "", StringComparison.Ordinal);

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, parts) = (context.Request, NameOf(context.Request).Split('/'));
        if (Revoked || request.Headers["api-key"] != Key)
        {
            return (401, Problem(401, "", "unauthorized"));
        }

        if (request.Headers.Accept != "application/vnd.forem.api-v1+json")
        {
            return null;
        }

        var id = parts.Length == 2 && long.TryParse(parts[1], out var number) ? number : 0;
        return (request.Method, parts) switch
        {
            ("GET", ["users", "me"]) => (200, new JsonObject { ["id"] = 7, ["username"] = "northwind" }),
            ("GET", ["articles", "me", var which]) => (200, Listed(which, request.Query)),
            ("GET", ["articles", _]) => Articles.TryGetValue(id, out var article) && (bool)article["published"]! ? (200, article.DeepClone()) : NotFound,
            ("POST", ["articles"]) => Create((await BodyAsync(context))["article"]!.AsObject()),
            ("PUT", ["articles", _]) => await ChangeAsync(context, id),
            _ => null,
        };
    }

    private (int, JsonNode?) NotFound => (404, Problem(404, "", "not found"));

    private async Task<(int, JsonNode?)?> ChangeAsync(HttpContext context, long id)
    {
        var article = (await BodyAsync(context))["article"]!.AsObject();
        return (bool?)article["published"] is true ? await MeetAsync(context, () => Change(id, article)) : Change(id, article);
    }

    private JsonArray Listed(string which, IQueryCollection query)
    {
        var (size, page) = (int.Parse(query["per_page"].ToString(), CultureInfo.InvariantCulture), int.Parse(query["page"].ToString(), CultureInfo.InvariantCulture));
        return new([.. Articles.Values.Where(a => which == "all" || (bool)a["published"]! == (which == "published")).OrderByDescending(a => (long)a["id"]!).Skip(size * (page - 1)).Take(size).Select(a => a.DeepClone())]);
    }

    private (int, JsonNode?) Create(JsonObject body)
    {
        var id = Interlocked.Increment(ref last);
        var article = new JsonObject { ["id"] = id, ["published"] = false, ["url"] = $"https://dev.test/northwind/article-{id}" };
        return Take(article, body) is { } fault ? fault : (201, (Articles[id] = article).DeepClone());
    }

    private (int, JsonNode?) Change(long id, JsonObject body) => !Articles.TryGetValue(id, out var article) ? NotFound
        : IgnoresChanges ? (200, article.DeepClone())
        : Take(article, body) ?? (200, article.DeepClone());

    private (int, JsonNode?)? Take(JsonObject article, JsonObject body)
    {
        var canonical = (string?)body["canonical_url"];
        var fault = body.ContainsKey("title") && string.IsNullOrWhiteSpace((string?)body["title"]) ? "Title can't be blank"
            : body["tags"] is JsonArray { Count: > 4 } ? "Tag list exceed the maximum of 4 tags"
            : body["tags"] is JsonArray tags && tags.Any(t => !((string)t!).All(char.IsLetterOrDigit)) ? "Tag contains non-alphanumeric characters"
            : canonical is not null && Articles.Values.Any(a => a != article && (string?)a["canonical_url"] == canonical) ? "Canonical url has already been taken"
            : null;
        if (fault is not null)
        {
            return (422, Problem(422, "", "Validation failed: " + fault));
        }

        foreach (var (name, value) in body)
        {
            article[name] = value?.DeepClone();
        }

        return null;
    }
}
