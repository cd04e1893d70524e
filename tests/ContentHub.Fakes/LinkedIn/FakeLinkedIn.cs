using System.Globalization;
using System.Text.Json.Nodes;
using ContentHub.Fakes.SignIn;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.LinkedIn;

// LinkedIn as its documents describe version 202601 of the Marketing API, sign-in included.
public sealed class FakeLinkedIn : FakeServer
{
    private static readonly string[] Versions = ["202510", "202511", "202512", "202601", "202602"];
    private (string Access, string Refresh)? first;

    public FakeAuthority Door { get; } = new() { Pkce = false, Denial = "user_cancelled_authorize" };

    public FakeFeed Feed { get; } = new();

    // Pages that the person who signed in may post for, by their number.
    public Dictionary<string, string> Pages { get; } = new() { ["5583111"] = "Northwind Pumps" };

    public string Role { get; set; } = "ADMINISTRATOR";

    // The account that the settings below name; a profile can't be read.
    public string Account { get; set; } = "urn:li:organization:5583111";

    // Refuses first comments.
    public bool RefusesComments { get; set; }

    public override string Kind => "linkedin";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["server"] = $"http://{Authority}",
        ["account"] = Account,
        ["account-name"] = "Northwind Pumps",
        ["scopes"] = "w_organization_social r_organization_social rw_organization_admin",
        ["needed-scopes"] = "w_organization_social r_organization_social rw_organization_admin",
        ["access-ends"] = "2026-05-01T00:00:00Z",
        ["refresh-ends"] = "2027-03-02T00:00:00Z",
        ["access"] = First.Access,
        ["refresh"] = First.Refresh,
    };

    public override IReadOnlyCollection<string> Secrets => [First.Access, .. Door.Secrets];

    public override int Posts => Feed.Posts.Count;

    public override IEnumerable<HeldPost> Held => Feed.Posts.Values.OrderBy(p => p.Urn, StringComparer.Ordinal).Select(p => new HeldPost(FakeFeed.Shown(p.Commentary), $"by {p.Author}; comments: {string.Join(" / ", p.Comments)}", p.Card ?? ""));

    private (string Access, string Refresh) First => first ??= Door.Give(Door.Person);

    protected override (int Status, JsonNode Answer) Refusal => (422, Problem(422, "MODERATION", $"This content was not accepted from Bearer {First.Access}"));

    public override void Meet(Trouble trouble)
    {
        if (trouble is Trouble.TokenOver)
        {
            Door.EndAccess();
        }

        base.Meet(trouble);
    }

    protected override JsonNode Problem(int status, string error, string message) => new JsonObject { ["status"] = status, ["code"] = error, ["message"] = message };

    protected override string NameOf(HttpRequest request) => request.Path.Value!.TrimStart('/');

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, parts) = (context.Request, NameOf(context.Request).Split('/').Select(Uri.UnescapeDataString).ToArray());
        switch (parts)
        {
            case ["oauth", "v2", "authorization"]:
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync(Door.Page(request, "LinkedIn"));
                return (0, null);
            case ["oauth", "v2", "accessToken"]:
                return await Door.TokenAsync(context);
            case ["oauth", "v2", "revoke"]:
                return await Door.RevokeAsync(context);
        }

        if (Revoked || Door.Of(request) is not { } person)
        {
            Door.Renews &= !Revoked;
            return (401, Problem(401, Revoked ? "REVOKED_ACCESS_TOKEN" : "EXPIRED_ACCESS_TOKEN", "The token used in the request has been revoked or has expired"));
        }

        return parts is ["v2", "userinfo"] ? (200, new JsonObject { ["sub"] = person.Id, ["name"] = person.Name })
            : parts is ["dms-uploads", var upload] ? await Feed.ReceiveAsync(upload, context)
            : HeaderFault(request) ?? await RestAsync(context, parts, person);
    }

    private (int, JsonNode?)? HeaderFault(HttpRequest request) =>
        !Versions.Contains(request.Headers["LinkedIn-Version"].ToString()) ? (426, Problem(426, "NONEXISTENT_VERSION", "Requested version is not active"))
        : request.Headers["X-Restli-Protocol-Version"] != "2.0.0" ? (400, Problem(400, "ILLEGAL_ARGUMENT", "Syntax exception in path variables"))
        : null;

    private async Task<(int Status, JsonNode? Answer)?> RestAsync(HttpContext context, string[] parts, FakePerson person)
    {
        var request = context.Request;
        return (request.Method, parts) switch
        {
            ("GET", ["rest", "organizationAcls"]) => (200, Roles(person)),
            ("GET", ["rest", "organizations", var id]) => Pages.TryGetValue(id, out var name) ? (200, new JsonObject { ["id"] = long.Parse(id, CultureInfo.InvariantCulture), ["localizedName"] = name }) : (404, Problem(404, "NOT_FOUND", "No such page")),
            ("POST", ["rest", "images"]) when request.Query["action"] == "initializeUpload" => (200, Feed.BeginUpload($"http://{Authority}")),
            ("POST", ["rest", "posts"]) => await CreateAsync(context, person),
            ("GET", ["rest", "posts"]) when request.Query["q"] == "author" => Readable(request.Query["author"].ToString()) ?? (200, Feed.Of(request.Query["author"].ToString())),
            ("GET", ["rest", "posts", var urn]) => Feed.Posts.TryGetValue(urn, out var post) ? Readable(post.Author) ?? (200, post.Json()) : (404, Problem(404, "NOT_FOUND", "Not found")),
            ("DELETE", ["rest", "posts", var urn]) => Gone(urn),
            ("POST", ["rest", "socialActions", var urn, "comments"]) => RefusesComments ? (403, Problem(403, "ACCESS_DENIED", "Comments are off")) : Feed.Comment(urn, await BodyAsync(context)),
            _ => null,
        };
    }

    private async Task<(int Status, JsonNode? Answer)?> CreateAsync(HttpContext context, FakePerson person)
    {
        var body = await BodyAsync(context);
        var author = (string?)body["author"] ?? "";
        if (author != $"urn:li:person:{person.Id}" && !Pages.ContainsKey(author.Split(':')[^1]))
        {
            return (403, Problem(403, "ACCESS_DENIED", "Field Value validation failed in REQUEST_BODY: Data Processing Exception while processing fields [/author]"));
        }

        return await MeetAsync(context, () =>
        {
            var (status, answer, urn) = Feed.Create(body);
            if (urn is not null && !context.Response.HasStarted)
            {
                context.Response.Headers["x-restli-id"] = urn;
            }

            return (status, answer);
        });
    }

    // Reading a profile needs a right that LinkedIn gives to nobody new.
    private (int, JsonNode?)? Readable(string author) => author.Contains(":person:", StringComparison.Ordinal) ? (403, Problem(403, "ACCESS_DENIED", "Not enough permissions to access: partnerApiPostsExternal.FINDER-author")) : null;

    private (int, JsonNode?) Gone(string urn)
    {
        Feed.Posts.TryRemove(urn, out _);
        return (204, null);
    }

    private JsonObject Roles(FakePerson person) => new()
    {
        ["elements"] = new JsonArray([.. Pages.Keys.Select(id => new JsonObject { ["role"] = Role, ["state"] = "APPROVED", ["organization"] = $"urn:li:organization:{id}", ["roleAssignee"] = $"urn:li:person:{person.Id}" })]),
    };
}
