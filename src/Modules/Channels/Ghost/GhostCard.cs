using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Ghost;

// Pure: the text as one HTML card of Ghost's editor. It is sent in the editor's own format, which keeps it word for word; Ghost's way
// from HTML drops comments and writes tags anew.
internal static partial class GhostCard
{
    // Ends with a print of title and text, by which a change that somebody makes there is seen.
    // at: any address of the site.
    public static string Write(ArticleMark mark, string title, string html, string? at)
    {
        var inner = $"{mark}\n{html}\n";
        var card = new JsonObject { ["type"] = "html", ["version"] = 1, ["html"] = $"{inner}<!-- contenthub-print {PrintOf(title, inner, at)} -->" };
        return new JsonObject
        {
            ["root"] = new JsonObject { ["children"] = new JsonArray(card), ["direction"] = null, ["format"] = "", ["indent"] = 0, ["type"] = "root", ["version"] = 1 },
        }.ToJsonString();
    }

    public static ArticleMark? MarkIn(JsonElement post) => Cards(post).Select(c => ArticleMark.In(c.StringOf("html"))).FirstOrDefault(m => m is not null);

    // False when somebody changed title or text there since ContentHub wrote them.
    public static bool IsAsWritten(JsonElement post) =>
        Cards(post) is [var card] && Print().Match(card.StringOf("html") ?? "") is { Success: true } print
        && new[] { post.StringOf("url"), null }.Any(at => print.Groups[2].Value == PrintOf(post.StringOf("title") ?? "", print.Groups[1].Value, at));

    private static List<JsonElement> Cards(JsonElement post)
    {
        try
        {
            using var lexical = JsonDocument.Parse(post.StringOf("lexical") ?? "null");
            return [.. lexical.RootElement.PartOf("root")?.PartOf("children").Items().Select(c => c.Clone()) ?? []];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string PrintOf(string title, string inner, string? at) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title.Trim()}\n{Plain(inner.Trim(), at)}")))[..24];

    // Ghost writes addresses of its own site anew, with its present name and with everything encoded: they are compared without.
    // Prints of before that was known were made of the text as it is.
    private static string Plain(string html, string? at) => Uri.TryCreate(at, UriKind.Absolute, out var site)
        ? Uri.UnescapeDataString(Regex.Replace(html, $@"(?:https?:)?//{Regex.Escape(site.Authority)}(?![\w.:-])/?", "/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2)))
        : html;

    [GeneratedRegex(@"\A(.*)<!-- contenthub-print ([0-9a-f]{24}) -->\z", RegexOptions.CultureInvariant | RegexOptions.Singleline, 500)]
    private static partial Regex Print();
}
