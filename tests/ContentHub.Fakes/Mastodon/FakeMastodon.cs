using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.Mastodon;

// A Mastodon server of one account, as its documents describe version 4.4.
public sealed class FakeMastodon : FakeServer
{
    private const string Token = "Zk3vQ1x0y-fake-mastodon-token-8Hs2";

    public override string Kind => "mastodon";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["site"] = $"http://{Authority}", ["token"] = Token, ["visibility"] = "" };

    public override IReadOnlyCollection<string> Secrets => [Token];

    public override int Posts => Wall.Statuses.Count;

    public override IEnumerable<HeldPost> Held => Wall.Statuses.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new HeldPost(s.Text, Wall.Note(s)));

    public FakeWall Wall { get; } = new();

    // What the list of statuses answers instead.
    public JsonNode? ListSays { get; set; }

    // Software that does not tell how a text was written.
    public bool HasNoSource { get; set; }

    // Of the token; null as servers before 4.3 answer.
    public string[]? Scopes { get; set; } = ["read", "write"];

    protected override (int Status, JsonNode Answer) Refusal => (422, Problem(422, "", $"Validation failed: Text is not to our taste, says Bearer {Token}"));

    protected override JsonNode Problem(int status, string error, string message) => FakeWall.Problem(message);

    protected override string NameOf(HttpRequest request) => request.Path.Value!.TrimStart('/');

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, parts) = (context.Request, NameOf(context.Request).Split('/'));
        if (parts is ["api", "v2", "instance"])
        {
            return (200, Wall.Instance());
        }

        if (Revoked || request.Headers.Authorization != $"Bearer {Token}")
        {
            return (401, Problem(401, "", "The access token is invalid"));
        }

        return (request.Method, parts) switch
        {
            ("GET", ["api", "v1", "accounts", "verify_credentials"]) => (200, FakeWall.Account()),
            ("GET", ["api", "v1", "apps", "verify_credentials"]) => (200, App()),
            ("GET", ["api", "v1", "accounts", FakeWall.AccountId, "statuses"]) => (200, ListSays?.DeepClone() ?? Wall.Newer(request.Query["min_id"].ToString(), int.Parse(request.Query["limit"].ToString(), CultureInfo.InvariantCulture))),
            ("POST", ["api", "v2", "media"]) => await UploadAsync(context),
            ("GET", ["api", "v1", "media", var id]) => Wall.Poll(id),
            ("POST", ["api", "v1", "statuses"]) => await CreateAsync(context),
            ("GET", ["api", "v1", "statuses", var id]) => Wall.Read(id),
            ("GET", ["api", "v1", "statuses", var id, "source"]) => HasNoSource ? (404, Problem(404, "", "Record not found")) : Wall.Source(id),
            ("PUT", ["api", "v1", "statuses", var id]) => await ChangeAsync(context, id),
            ("DELETE", ["api", "v1", "statuses", var id]) => Wall.Delete(id),
            _ => null,
        };
    }

    private async Task<(int, JsonNode?)?> CreateAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        return await MeetAsync(context, () => Wall.Create(body, context.Request.Headers["Idempotency-Key"].ToString()));
    }

    private async Task<(int, JsonNode?)?> ChangeAsync(HttpContext context, string id)
    {
        var body = await BodyAsync(context);
        return await MeetAsync(context, () => Wall.Change(id, body));
    }

    private async Task<(int, JsonNode?)?> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var file = form.Files["file"]!;
        return Wall.Upload(form["description"].ToString(), file.ContentType, file.Length);
    }

    private JsonObject App()
    {
        var app = new JsonObject { ["name"] = "ContentHub", ["website"] = null };
        if (Scopes is not null)
        {
            app["scopes"] = new JsonArray([.. Scopes.Select(s => (JsonNode)JsonValue.Create(s))]);
        }

        return app;
    }
}
