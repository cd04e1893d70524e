using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ContentHub.Channels.Tests.Ghost;

// A Ghost site as documented and as seen with 6.65.0: status codes, error names and the signature check are its own.
public sealed partial class FakeGhost : FakeServer
{
    private const string Id = "6b02844a3624ac2db178adc9";
    private const string Secret = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private readonly ConcurrentDictionary<string, bool> tokens = [];

    public override string Kind => "ghost";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["site"] = $"http://{Authority}", ["key"] = $"{Id}:{Secret}" };

    public override IReadOnlyCollection<string> Secrets => [Secret, .. tokens.Keys];

    public override int Posts => Blog.Posts.Values.Count(p => (string?)p["status"] == "published");

    // The answer to a change, instead of it.
    public (int Status, string Error)? Answers { get; set; }

    internal FakeBlog Blog { get; } = new();

    // What the site's clock says; tests of the channel run at this instant.
    public DateTimeOffset Clock { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    protected override (int Status, JsonNode Answer) Refusal => (422, FakeBlog.Problem("ValidationError", "Validation error, cannot save post.", $"You said {Id}:{Secret}"));

    protected override JsonNode Problem(int status, string error, string message) => FakeBlog.Problem(error, message);

    protected override string NameOf(HttpRequest request) => request.Path.Value!.Replace("/ghost/api/admin/", "", StringComparison.Ordinal).Trim('/');

    protected override async Task<(int Status, JsonNode? Answer)?> AnswerAsync(HttpContext context)
    {
        var (request, parts) = (context.Request, NameOf(context.Request).Split('/'));
        if (parts[0] == "site")
        {
            return (200, new JsonObject { ["site"] = new JsonObject { ["title"] = "Northwind blog", ["version"] = "6.65" } });
        }

        if (Fault(request.Headers.Authorization.ToString(), request.Headers["Accept-Version"].ToString()) is { } fault)
        {
            return fault;
        }

        var id = parts.Length > 1 ? parts[1] : "";
        return (request.Method, parts[0]) switch
        {
            ("GET", "posts") when id.Length > 0 => Blog.Read(id),
            ("GET", "posts") => (200, Blog.At([.. Slugs().Match(request.Query["filter"].ToString()).Groups[1].Value.Split(',').Select(s => s.Trim('\''))])),
            ("POST", "posts") => Blog.Create(Posted(await BodyAsync(context))),
            ("PUT", "posts") when Posted(await BufferedAsync(context)) is var body && (string?)body["status"] == "published" => Answers is { } wrong ? (wrong.Status, Problem(wrong.Status, wrong.Error, "Not so")) : await MeetAsync(context, () => Blog.Change(id, body)),
            ("PUT", "posts") => Blog.Change(id, Posted(await BufferedAsync(context))),
            ("GET", "tags") => (200, Blog.TagsLike(Name().Match(request.Query["filter"].ToString()).Groups[1].Value)),
            ("POST", "images") => await UploadAsync(context),
            _ => null,
        };
    }

    private static JsonObject Posted(JsonObject body) => body["posts"]![0]!.AsObject();

    private static async Task<JsonObject> BufferedAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        context.Request.Body.Position = 0;
        return await BodyAsync(context);
    }

    private async Task<(int, JsonNode?)?> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return Blog.Upload(form.Files["file"]!.FileName, form.Files["file"]!.ContentType);
    }

    // As jsonwebtoken checks it, with at most five minutes of age.
    private (int, JsonNode?)? Fault(string header, string version)
    {
        if (!header.StartsWith("Ghost ", StringComparison.Ordinal) || version.Length == 0)
        {
            return (403, FakeBlog.Problem("NoPermissionError", "Authorization failed"));
        }

        var token = header["Ghost ".Length..];
        tokens[token] = true;
        var parts = token.Split('.');
        var (head, body) = (JsonNode.Parse(WebEncoders.Base64UrlDecode(parts[0]))!, JsonNode.Parse(WebEncoders.Base64UrlDecode(parts[1]))!);
        var signed = WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Convert.FromHexString(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")));
        var (begun, ends, now) = ((long)body["iat"]!, (long)body["exp"]!, Clock.ToUnixTimeSeconds());
        return Revoked || (string?)head["kid"] != Id ? (401, FakeBlog.Problem("UNKNOWN_ADMIN_API_KEY", "Unknown Admin API Key"))
            : signed != parts[2] || (string?)head["alg"] != "HS256" || (string?)body["aud"] != "/admin/" ? (401, FakeBlog.Problem("INVALID_JWT", $"Invalid token: invalid signature of {token}"))
            : now >= ends || now - begun > 300 || ends - begun > 300 ? (401, FakeBlog.Problem("INVALID_JWT", "Invalid token: jwt expired"))
            : null;
    }

    [GeneratedRegex(@"^slug:\[(.*)\]$")]
    private static partial Regex Slugs();

    [GeneratedRegex("^name:~'(.*)'$")]
    private static partial Regex Name();
}
