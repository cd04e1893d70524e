using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>
/// Scheme <c>v1</c>: the exact bytes that an approval signs. UTF-8 without BOM, one JSON object without white space, keys in this order:
/// <c>scheme title slug summary body tags author language canonicalUrl cover media variants disclosure</c>.
/// <list type="bullet">
/// <item>Every text is Unicode NFC; CR LF and lone CR are LF.</item>
/// <item>Strings as in RFC 8785: <c>\" \\ \b \t \n \f \r</c>, other characters below U+0020 as <c>\u00xx</c>, everything else literally.</item>
/// <item><c>tags</c> is sorted by ordinal UTF-16 order. <c>author</c> and asset ids are lower-case with hyphens.</item>
/// <item><c>cover</c> is <c>null</c> or <c>{"asset":…,"alt":…}</c>. <c>media</c> holds <c>{"asset":…,"sha256":…}</c> sorted by id;
/// an asset that did not exist has an empty <c>sha256</c>. <c>variants</c> holds <c>{"channel":…,"text":…}</c> sorted by channel.</item>
/// <item>Nothing is left out: what is empty is <c>""</c>, <c>[]</c> or <c>null</c>.</item>
/// </list>
/// A change of any of this needs a new scheme name; stored revisions keep theirs.
/// </summary>
internal static class CanonicalForm
{
    public const string Scheme = "v1";

    public static string Write(PostContent content)
    {
        var json = new StringBuilder(content.Body.Length + 1024);
        json.Append("{\"scheme\":\"v1\",\"title\":").Text(content.Title);
        json.Append(",\"slug\":").Text(content.Slug);
        json.Append(",\"summary\":").Text(content.Summary);
        json.Append(",\"body\":").Text(content.Body);
        json.Append(",\"tags\":").List(content.Tags.Select(Plain).Order(StringComparer.Ordinal), (j, tag) => j.Text(tag));
        json.Append(",\"author\":").Text(Id(content.AuthorId));
        json.Append(",\"language\":").Text(content.Language);
        json.Append(",\"canonicalUrl\":").Text(content.CanonicalUrl);
        json.Append(",\"cover\":");
        _ = content.Cover is { } cover ? json.Pair("asset", Id(cover.AssetId), "alt", cover.Alt) : json.Append("null");
        json.Append(",\"media\":").List(
            content.Media.OrderBy(m => Id(m.AssetId), StringComparer.Ordinal), (j, m) => j.Pair("asset", Id(m.AssetId), "sha256", m.Sha256));
        json.Append(",\"variants\":").List(
            content.Variants.OrderBy(v => v.Channel, StringComparer.Ordinal), (j, v) => j.Pair("channel", v.Channel, "text", v.Text));
        json.Append(",\"disclosure\":").Text(content.Disclosure).Append('}');
        return json.ToString();
    }

    public static string Hash(string canonical) => $"{Scheme}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";

    public static PostContent Read(string canonical)
    {
        using var json = JsonDocument.Parse(canonical);
        var root = json.RootElement;
        string Of(string name) => root.GetProperty(name).GetString()!;
        return new PostContent
        {
            Title = Of("title"),
            Slug = Of("slug"),
            Summary = Of("summary"),
            Body = Of("body"),
            Tags = [.. root.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!)],
            AuthorId = root.GetProperty("author").GetGuid(),
            Language = Of("language"),
            CanonicalUrl = Of("canonicalUrl"),
            Cover = root.GetProperty("cover") is { ValueKind: JsonValueKind.Object } c ? new CoverImage(c.GetProperty("asset").GetGuid(), c.GetProperty("alt").GetString()!) : null,
            Media = [.. root.GetProperty("media").EnumerateArray().Select(m => new MediaHash(m.GetProperty("asset").GetGuid(), m.GetProperty("sha256").GetString()!))],
            Variants = [.. root.GetProperty("variants").EnumerateArray().Select(v => new ChannelVariant(v.GetProperty("channel").GetString()!, v.GetProperty("text").GetString()!))],
            Disclosure = Of("disclosure"),
        };
    }

    private static string Id(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static string Plain(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalize(NormalizationForm.FormC);

    private static StringBuilder Pair(this StringBuilder json, string first, string one, string second, string two) =>
        json.Append('{').Text(first).Append(':').Text(one).Append(',').Text(second).Append(':').Text(two).Append('}');

    private static StringBuilder List<T>(this StringBuilder json, IEnumerable<T> items, Func<StringBuilder, T, StringBuilder> write)
    {
        json.Append('[');
        var first = true;
        foreach (var item in items)
        {
            _ = first ? json : json.Append(',');
            write(json, item);
            first = false;
        }

        return json.Append(']');
    }

    private static StringBuilder Text(this StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in Plain(text))
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        return json.Append('"');
    }
}
