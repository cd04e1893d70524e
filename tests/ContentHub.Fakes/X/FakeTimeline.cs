using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContentHub.Fakes.X;

public sealed record FakePost(string Id, string Text, string? Below, IReadOnlyList<string> Media);

// The posts of one account with X's counting, its short addresses, and its refusal of the same words.
public sealed partial class FakeTimeline
{
    private long last = 1_900_000_000_000_000_000;

    public ConcurrentDictionary<string, FakePost> Posts { get; } = [];

    // It shows nothing yet of what was posted.
    public bool Lags { get; set; }

    // Uploads with their descriptions.
    public ConcurrentDictionary<string, string> Media { get; } = [];

    public (int Status, JsonNode Answer) Create(JsonObject body)
    {
        var text = (string?)body["text"] ?? "";
        List<string> media = [.. (body["media"]?["media_ids"] as JsonArray ?? []).Select(m => (string)m!)];
        var below = (string?)body["reply"]?["in_reply_to_tweet_id"];
        if (Weight(text) is 0 or > 280 || media.Count > 4 || media.Any(m => !Media.ContainsKey(m)))
        {
            return (400, Problem("Invalid Request", "One or more parameters to your request was invalid: text"));
        }

        if (below is not null && !Posts.ContainsKey(below))
        {
            return (403, Problem("Forbidden", "You attempted to reply to a Tweet that is deleted or not visible to you."));
        }

        if (Posts.Values.Any(p => p.Text == text))
        {
            return (403, Problem("Forbidden", "You are not allowed to create a Tweet with duplicate content."));
        }

        var post = new FakePost(Next(), text, below, media);
        Posts[post.Id] = post;
        return (201, new JsonObject { ["data"] = new JsonObject { ["id"] = post.Id, ["text"] = Shown(post).Text } });
    }

    public JsonObject Newer(string since)
    {
        var posts = Posts.Values.Where(p => !Lags && string.CompareOrdinal(p.Id, since) > 0).OrderByDescending(p => p.Id, StringComparer.Ordinal).ToList();
        var answer = new JsonObject { ["meta"] = new JsonObject { ["result_count"] = posts.Count } };
        if (posts.Count > 0)
        {
            answer["data"] = new JsonArray([.. posts.Select(p => Shown(p).Json)]);
        }

        return answer;
    }

    public (int Status, JsonNode Answer) Upload(long bytes, string category)
    {
        if (bytes is 0 or > 5_242_880 || category != "tweet_image")
        {
            return (400, Problem("Invalid Request", "media is not acceptable"));
        }

        var id = Next();
        Media[id] = "";
        return (200, new JsonObject { ["data"] = new JsonObject { ["id"] = id, ["media_key"] = "3_" + id } });
    }

    public (int Status, JsonNode Answer) Describe(JsonObject body)
    {
        var id = (string)body["id"]!;
        Media[id] = (string)body["metadata"]!["alt_text"]!["text"]!;
        return (200, new JsonObject { ["data"] = new JsonObject { ["id"] = id } });
    }

    // Escaped, each address as a short one; pictures add one of their own.
    private static (string Text, JsonObject Json) Shown(FakePost post)
    {
        var urls = new JsonArray();
        var text = Address().Replace(WebUtility.HtmlEncode(post.Text).Replace("&#39;", "'", StringComparison.Ordinal), m => Short(urls, WebUtility.HtmlDecode(m.Value)));
        if (post.Media.Count > 0)
        {
            text += " " + Short(urls, $"https://x.com/northwindpumps/status/{post.Id}/photo/1");
        }

        var json = new JsonObject { ["id"] = post.Id, ["text"] = text };
        if (urls.Count > 0)
        {
            json["entities"] = new JsonObject { ["urls"] = urls };
        }

        return (text, json);
    }

    private static string Short(JsonArray urls, string address)
    {
        var shorter = $"https://t.co/{Math.Abs(address.GetHashCode(StringComparison.Ordinal)).ToString("x10", CultureInfo.InvariantCulture)}";
        urls.Add((JsonNode)new JsonObject { ["url"] = shorter, ["expanded_url"] = address });
        return shorter;
    }

    // twitter-text, configuration v3.
    private static int Weight(string text)
    {
        var weight = 0;
        var letters = StringInfo.GetTextElementEnumerator(Address().Replace(text.Normalize(NormalizationForm.FormC), new string('x', 23)));
        while (letters.MoveNext())
        {
            var runes = letters.GetTextElement().EnumerateRunes().ToList();
            var emoji = runes.Count > 1 && runes.Exists(r => r.Value is 0x20E3 or 0xFE0F or (>= 0x1F000 and <= 0x1FAFF));
            weight += emoji ? 2 : runes.Sum(r => r.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 1 : 2);
        }

        return weight;
    }

    private string Next() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Problem(string title, string detail) => new() { ["title"] = title, ["detail"] = detail, ["type"] = "about:blank" };

    [GeneratedRegex(@"https?://[^\s<>]+[^\s<>.,;:!?)]")]
    private static partial Regex Address();
}
