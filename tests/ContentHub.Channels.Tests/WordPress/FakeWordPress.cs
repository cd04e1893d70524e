using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Channels.Tests.WordPress;

// A WordPress site as documented and as seen with 6.1.9: status codes and error names are its own.
public sealed class FakeWordPress : FakeServer
{
    private const string User = "northwind";
    private const string Password = "abcd EFGH 1234 ijkl MNOP 5678";

    public override string Kind => "wordpress";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["site"] = $"http://{Authority}", ["user"] = User, ["password"] = Password, ["categories"] = "", ["original"] = "",
    };

    public override IReadOnlyCollection<string> Secrets => [Password, Password.Replace(" ", "", StringComparison.Ordinal), Basic];

    public override int Posts => Site.Posts.Values.Count(p => (string?)p["status"] == "publish");

    // A role of the site's own making may publish and not make tags; WordPress' own roles may do both.
    public bool MayNotMakeTags { get; set; }

    // What a filter of the site makes of a post that is published.
    public string PublishedBecomes { get; set; } = "publish";

    // The answer to a change, after it or instead of it.
    public (int Status, string Error, bool Changes)? Answers { get; set; }

    internal FakeSite Site { get; } = new();

    protected override (int Status, JsonNode Answer) Refusal => (400, FakeSite.Problem(400, "rest_invalid_param", $"Invalid parameter(s): title, you said {Password}"));

    private static string Basic => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

    protected override JsonNode Problem(int status, string error, string message) => FakeSite.Problem(status, error, message);

    protected override string NameOf(HttpRequest request) => request.Path.Value!.Replace("/wp-json/wp/v2/", "", StringComparison.Ordinal);

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, name) = (context.Request, NameOf(context.Request));
        if (Revoked || request.Headers.Authorization != $"Basic {Basic}")
        {
            return (401, FakeSite.Problem(401, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user."));
        }

        var parts = name.Split('/');
        var id = parts.Length > 1 && long.TryParse(parts[1], out var number) ? number : 0;
        return (request.Method, parts[0]) switch
        {
            ("GET", "users") => (200, Me()),
            ("GET", "posts") when id > 0 => Site.Read(id),
            ("GET", "posts") => (200, Site.At(request.Query["slug"].ToString().Split(','), request.Query["status"].ToString().Split(','))),
            ("POST", "posts") when id > 0 => await ChangeAsync(context, id),
            ("POST", "posts") => Site.Create(await BodyAsync(context)),
            ("DELETE", "posts") when id > 0 => Site.Trash(id),
            ("GET", "media") => (200, Site.Media(request.Query["slug"].ToString().Split(','))),
            ("POST", "media") => await UploadAsync(context),
            ("GET", "tags" or "categories") => (200, Site.TermsLike(parts[0], request.Query["search"].ToString())),
            ("POST", "tags") => MayNotMakeTags ? (403, FakeSite.Problem(403, "rest_cannot_create", "Sorry, you are not allowed to create terms in this taxonomy.")) : Site.MakeTag((string)(await BodyAsync(context))["name"]!),
            _ => null,
        };
    }

    private async Task<(int Status, JsonNode? Answer)?> ChangeAsync(HttpContext context, long id)
    {
        var body = await BodyAsync(context);
        body["status"] = (string?)body["status"] == "publish" ? PublishedBecomes : (string?)body["status"];
        if (Answers is { } wrong)
        {
            _ = wrong.Changes ? Site.Change(id, body) : default;
            return (wrong.Status, Problem(wrong.Status, wrong.Error, "Not so"));
        }

        return await MeetAsync(context, () => Site.Change(id, body));
    }

    private async Task<(int, JsonNode?)?> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        using var bytes = new MemoryStream();
        await form.Files["file"]!.CopyToAsync(bytes);
        return Site.Upload(form["slug"]!, form["alt_text"]!, form.Files["file"]!.FileName, bytes.ToArray());
    }

    private JsonObject Me() => new()
    {
        ["id"] = 2,
        ["name"] = "Northwind",
        ["capabilities"] = new JsonObject { ["publish_posts"] = true, ["upload_files"] = true, ["edit_published_posts"] = true, ["delete_published_posts"] = true },
    };
}
