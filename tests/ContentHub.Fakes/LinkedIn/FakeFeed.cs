using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Fakes.LinkedIn;

public sealed record FakeShare(string Urn, string Author, string Commentary, string? Card, JsonObject Body)
{
    public List<string> Comments { get; } = [];

    public JsonObject Json()
    {
        var json = (JsonObject)Body.DeepClone();
        (json["id"], json["commentary"], json["createdAt"]) = (Urn, Commentary, FakeFeed.Now);
        return json;
    }
}

// The posts and pictures, with LinkedIn's own ways: a reserved character that is not escaped cuts the text off, and the same words are refused.
public sealed partial class FakeFeed
{
    private const string Reserved = "|{}@[]()<>#*_~";
    private readonly ConcurrentDictionary<string, bool> uploads = [];
    private long last = 7_400_000_000_000_000_000;

    // When tests run, 2 March 2026.
    public static long Now => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public ConcurrentDictionary<string, FakeShare> Posts { get; } = [];

    // Named in a refusal although it is gone: seen at the real one.
    public string? Ghost { get; set; }

    public IReadOnlyCollection<string> Uploaded => [.. uploads.Where(u => u.Value).Select(u => u.Key)];

    public JsonObject BeginUpload(string server)
    {
        var id = $"urn:li:image:C4D{Next()}";
        uploads[id] = false;
        return new JsonObject { ["value"] = new JsonObject { ["uploadUrlExpiresAt"] = Now + 3_600_000, ["uploadUrl"] = $"{server}/dms-uploads/{Uri.EscapeDataString(id)}", ["image"] = id } };
    }

    public async Task<(int, JsonNode?)?> ReceiveAsync(string id, HttpContext context)
    {
        using var kept = new MemoryStream();
        await context.Request.Body.CopyToAsync(kept);
        uploads[id] = kept.Length > 100;
        return (201, null);
    }

    public (int Status, JsonNode? Answer, string? Urn) Create(JsonObject body)
    {
        var (author, little) = ((string?)body["author"] ?? "", (string?)body["commentary"] ?? "");
        if (Shown(little).Length > 3000)
        {
            return (422, Problem(422, "FIELD_LENGTH_TOO_LONG", "commentary exceeds the maximum length of 3000"), null);
        }

        if (Missing(body["content"]) is { } missing)
        {
            return (422, Problem(422, "INVALID_URN", $"{missing} is not ready"), null);
        }

        var kept = Until(little);
        if ((Ghost ?? Posts.Values.FirstOrDefault(p => p.Author == author && p.Commentary == kept)?.Urn) is { } same)
        {
            return (422, Problem(422, "DUPLICATE_POST", $"Content is a duplicate of {same}"), null);
        }

        var urn = $"urn:li:share:{Next()}";
        Posts[urn] = new FakeShare(urn, author, kept, (string?)body["content"]?["article"]?["title"], (JsonObject)body.DeepClone());
        return (201, null, urn);
    }

    public JsonObject Of(string author) => new() { ["elements"] = new JsonArray([.. Posts.Values.Where(p => p.Author == author).OrderByDescending(p => p.Urn, StringComparer.Ordinal).Select(p => p.Json())]) };

    public (int Status, JsonNode? Answer) Comment(string urn, JsonObject body)
    {
        if (!Posts.TryGetValue(urn, out var post))
        {
            return (404, Problem(404, "NOT_FOUND", "Not found"));
        }

        post.Comments.Add((string)body["message"]!["text"]!);
        return (201, new JsonObject { ["id"] = Next(), ["object"] = urn });
    }

    // As readers see it.
    public static string Shown(string little) => Escaped().Replace(Template().Replace(little, "#$1"), "$1");

    // The text up to the first reserved character that is neither escaped nor part of a hashtag template.
    private static string Until(string little)
    {
        const string template = "{hashtag|\\#|";
        for (var i = 0; i < little.Length; i++)
        {
            if (little[i] == '\\')
            {
                i++;
            }
            else if (string.CompareOrdinal(little, i, template, 0, template.Length) == 0 && little.IndexOf('}', i) is var end and > 0)
            {
                i = end;
            }
            else if (Reserved.Contains(little[i], StringComparison.Ordinal))
            {
                return little[..i];
            }
        }

        return little;
    }

    private string? Missing(JsonNode? content)
    {
        List<string?> named = [(string?)content?["article"]?["thumbnail"], (string?)content?["media"]?["id"], .. (content?["multiImage"]?["images"] as JsonArray ?? []).Select(i => (string?)i!["id"])];
        return named.FirstOrDefault(u => u is not null && !uploads.GetValueOrDefault(u));
    }

    private string Next() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Problem(int status, string code, string message) => new() { ["status"] = status, ["code"] = code, ["message"] = message };

    [GeneratedRegex(@"\{hashtag\|\\?#\|((?:[^}\\]|\\.)*)\}")]
    private static partial Regex Template();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
