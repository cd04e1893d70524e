using System.Text.Json.Nodes;
using ContentHub.Fakes.SignIn;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.X;

// X as its documents describe version 2, sign-in included.
public sealed class FakeX : FakeServer
{
    private (string Access, string Refresh)? first;

    public FakeAuthority Door { get; } = new() { Rotates = true, InHeader = true, Lasts = TimeSpan.FromHours(2), Person = new FakePerson("2244994945", "northwindpumps") };

    public FakeTimeline Timeline { get; } = new();

    // What the timeline answers instead of posts.
    public JsonNode? TimelineSays { get; set; }

    // The company's prepaid money is used up.
    public bool Broke { get; set; }

    // Which post of a thread is refused; -1 for none.
    public int Refuses { get; set; } = -1;

    public override string Kind => "x";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["server"] = $"http://{Authority}",
        ["account"] = Door.Person.Id,
        ["account-name"] = "@" + Door.Person.Name,
        ["scopes"] = "tweet.read tweet.write users.read media.write offline.access",
        ["needed-scopes"] = "tweet.read tweet.write users.read media.write offline.access",
        ["access-ends"] = "2026-03-02T11:00:00Z",
        ["refresh-ends"] = "",
        ["access"] = First.Access,
        ["refresh"] = First.Refresh,
    };

    public override IReadOnlyCollection<string> Secrets => [First.Access, .. Door.Secrets];

    public override int Posts => Timeline.Posts.Count;

    public override IEnumerable<HeldPost> Held => Timeline.Posts.Values.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => new HeldPost(p.Text, p.Below is null ? "" : $"below {p.Below}"));

    private (string Access, string Refresh) First => first ??= Door.Give(Door.Person);

    protected override (int Status, JsonNode Answer) Refusal => (400, Problem(400, "Invalid Request", $"This request looks like it might be automated, says Bearer {First.Access}"));

    public override void Meet(Trouble trouble)
    {
        if (trouble is Trouble.TokenOver)
        {
            Door.EndAccess();
        }

        base.Meet(trouble);
    }

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["title"] = error, ["detail"] = message, ["type"] = "about:blank", ["status"] = status };

    protected override string NameOf(HttpRequest request) => request.Path.Value!.TrimStart('/');

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, parts) = (context.Request, NameOf(context.Request).Split('/'));
        switch (parts)
        {
            case ["i", "oauth2", "authorize"]:
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync(Door.Page(request, "X"));
                return (0, null);
            case ["2", "oauth2", "token"]:
                return await Door.TokenAsync(context);
            case ["2", "oauth2", "revoke"]:
                return await Door.RevokeAsync(context);
        }

        if (Revoked || Door.Of(request) is not { } person)
        {
            Door.Renews &= !Revoked;
            return (401, Problem(401, "Unauthorized", "Unauthorized"));
        }

        return (request.Method, parts) switch
        {
            ("GET", ["2", "users", "me"]) => (200, new JsonObject { ["data"] = new JsonObject { ["id"] = person.Id, ["name"] = "Northwind", ["username"] = person.Name } }),
            ("GET", ["2", "users", var id, "tweets"]) when id == person.Id => (200, TimelineSays?.DeepClone() ?? Timeline.Newer(request.Query["since_id"].ToString())),
            ("POST", ["2", "tweets"]) => await CreateAsync(context),
            ("DELETE", ["2", "tweets", var id]) => (200, new JsonObject { ["data"] = new JsonObject { ["deleted"] = Timeline.Posts.TryRemove(id, out _) } }),
            ("POST", ["2", "media", "upload"]) => await UploadAsync(context),
            ("POST", ["2", "media", "metadata"]) => Timeline.Describe(await BodyAsync(context)),
            _ => null,
        };
    }

    private async Task<(int Status, JsonNode? Answer)?> CreateAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        return Broke ? (402, Problem(402, "CreditsDepleted", "Your enrolled account does not have any credits to fulfill this request."))
            : Timeline.Posts.Count == Refuses ? (403, Problem(403, "Forbidden", "You are not permitted to perform this action."))
            : await MeetAsync(context, () => Timeline.Create(body));
    }

    private async Task<(int Status, JsonNode? Answer)?> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return Timeline.Upload(form.Files["media"]!.Length, form["media_category"].ToString());
    }
}
