using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Orchard;

// The content API of a site with the Blog recipe, as a running 3.0 preview was seen to answer: refusals are pages of its theme.
public sealed class FakeOrchard : FakeServer
{
    private const string Secret = "FakeOrchardSecret-Vb7n2Kq";
    private const string Blog = "4m11wy0sanvepstgect5032dnc";
    private readonly ConcurrentBag<string> issued = [];
    private string token = "none yet";
    private int count;

    public override string Kind => "orchard";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["site"] = $"http://{Authority}", ["client"] = "contenthub", ["secret"] = Secret, ["list"] = Blog, ["type"] = "", ["folder"] = "",
    };

    public override IReadOnlyCollection<string> Secrets => [Secret, .. issued];

    public override int Posts => Items.Values.Count(i => (bool)i["Published"]!);

    public override IEnumerable<HeldPost> Held => Items.Values.OrderBy(i => (string)i["ContentItemId"]!, StringComparer.Ordinal).Select(i => new HeldPost(
        (string?)i["MarkdownBodyPart"]?["Markdown"] ?? "", $"{((bool)i["Published"]! ? "published" : "a draft")} at /{PathOf(i)}", (string?)i["DisplayText"] ?? ""));

    public ConcurrentDictionary<string, JsonObject> Items { get; } = [];

    // The application's role lost a right.
    public bool MayNotPublish { get; set; }

    // Features that somebody switched off.
    public bool HasNoApi { get; set; }

    public bool HasNoTokens { get; set; }

    protected override (int Status, JsonNode Answer) Refusal => (400, Page($"Your browser sent a request that this server could not understand. {Secret}"));

    protected override JsonNode Problem(int status, string error, string message) => Page(message);

    protected override string NameOf(HttpRequest request) => request.Path.Value!.TrimStart('/');

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (NameOf(request) == "connect/token")
        {
            return HasNoTokens ? NotFound : Token(await request.ReadFormAsync());
        }

        if (HasNoApi)
        {
            return NotFound;
        }

        if (Revoked || HasNoTokens || TokenIsOver() || request.Headers.Authorization != $"Bearer {token}")
        {
            token = "over";
            return (401, null);
        }

        if (MayNotPublish && request.Method != "GET")
        {
            return (403, null);
        }

        return (request.Method, NameOf(request).Split('/')) switch
        {
            ("GET", ["api", "content", Blog]) => (200, new JsonObject { ["ContentItemId"] = Blog, ["ContentType"] = "Blog", ["DisplayText"] = "Northwind blog", ["Published"] = true }),
            ("GET", ["api", "content", var id]) => Items.TryGetValue(id, out var item) && (bool)item["Published"]! ? (200, item.DeepClone()) : NotFound,
            ("POST", ["api", "content"]) => await SaveAsync(context),
            ("DELETE", ["api", "content", var id]) => Items.TryRemove(id, out var gone) ? (200, gone) : NotFound,
            _ => null,
        };
    }

    private static (int, JsonNode?) NotFound => (404, Page("Page Not Found"));

    private static JsonNode Page(string words) => JsonValue.Create($"<!doctype html><title>Northwind</title><p>{words}</p>");

    private static string PathOf(JsonObject item) => (string?)item["AutoroutePart"]?["Path"] ?? "";

    private (int, JsonNode?) Token(IFormCollection form)
    {
        if (Revoked || form["grant_type"] != "client_credentials" || form["client_id"] != "contenthub" || form["client_secret"] != Secret)
        {
            return (401, new JsonObject { ["error"] = "invalid_client", ["error_description"] = "The specified client credentials are invalid." });
        }

        token = $"FakeOrchardToken-{Interlocked.Increment(ref count):D6}";
        issued.Add(token);
        return (200, new JsonObject { ["access_token"] = token, ["token_type"] = "Bearer", ["expires_in"] = 3599 });
    }

    private async Task<(int, JsonNode?)?> SaveAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        var draft = context.Request.Query["draft"] == "true";
        return draft ? Save(body, false) : await MeetAsync(context, () => Save(body, true));
    }

    // An id that is not known is not kept: a new item is made.
    private (int, JsonNode?) Save(JsonObject body, bool publish)
    {
        if ((string?)body["ContentType"] != "BlogPost" || (string?)body["ContainedPart"]?["ListContentItemId"] != Blog)
        {
            return (400, Page("Your browser sent a request that this server could not understand."));
        }

        var known = (string?)body["ContentItemId"] is { } id && Items.ContainsKey(id) ? id : null;
        if (Items.Values.Any(i => (string?)i["ContentItemId"] != known && PathOf(i) == PathOf(body)))
        {
            return (400, Page("Your permalink is already in use."));
        }

        var key = known ?? $"4fake{Interlocked.Increment(ref count):D21}";
        var item = Items.GetOrAdd(key, _ => new JsonObject { ["Published"] = false });
        foreach (var (name, value) in body)
        {
            item[name] = value?.DeepClone();
        }

        (item["ContentItemId"], item["Published"]) = (key, (bool)item["Published"]! || publish);
        return (200, item.DeepClone());
    }
}
