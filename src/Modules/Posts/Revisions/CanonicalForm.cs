using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>
/// Schemes <c>v1</c> and <c>v2</c>: the exact bytes that an approval signs. UTF-8 without BOM, one JSON object without white space, keys in this order:
/// <c>scheme title slug summary body tags author language canonicalUrl cover media variants disclosure</c>.
/// <list type="bullet">
/// <item>Every text is Unicode NFC; CR LF and lone CR are LF.</item>
/// <item>Strings as in RFC 8785: <c>\" \\ \b \t \n \f \r</c>, other characters below U+0020 as <c>\u00xx</c>, everything else literally.</item>
/// <item><c>tags</c> is sorted by ordinal UTF-16 order. <c>author</c> and asset ids are lower-case with hyphens.</item>
/// <item><c>cover</c> is <c>null</c> or <c>{"asset":…,"alt":…}</c>. <c>media</c> holds <c>{"asset":…,"sha256":…}</c> sorted by id;
/// an asset that did not exist has an empty <c>sha256</c>. <c>variants</c> holds <c>{"channel":…,"text":…}</c> sorted by channel.</item>
/// <item>Nothing is left out: what is empty is <c>""</c>, <c>[]</c> or <c>null</c>.</item>
/// <item>What v1 can say is written as v1, so that no signature from before v2 is void. v2 is used when a network's text is a thread, has
/// pictures, or says where the address goes: then every variant is <c>{"channel":…,"text":…,"link":…,"linkTo":…,"pictures":[{"asset":…,"alt":…}]}</c>
/// with <c>link</c> one of <c>post reply none</c> and the pictures in their order. In v1 a text is one post, whatever lines it has.</item>
/// </list>
/// A change of any of this needs a new scheme name; stored revisions keep theirs.
/// </summary>
internal static class CanonicalForm
{
    private const string Opening = "{\"scheme\":\"";
    private static readonly string[] LinkNames = ["post", "reply", "none"];

    public static string Write(PostContent content)
    {
        var scheme = content.Variants.All(IsPlain) ? "v1" : "v2";
        var json = new StringBuilder(content.Body.Length + 1024);
        json.Append("{\"scheme\":").Text(scheme).Append(",\"title\":").Text(content.Title);
        json.Append(",\"slug\":").Text(content.Slug);
        json.Append(",\"summary\":").Text(content.Summary);
        json.Append(",\"body\":").Text(content.Body);
        json.Append(",\"tags\":").List(content.Tags.Select(CanonicalJson.Plain).Order(StringComparer.Ordinal), (j, tag) => j.Text(tag));
        json.Append(",\"author\":").Text(Id(content.AuthorId));
        json.Append(",\"language\":").Text(content.Language);
        json.Append(",\"canonicalUrl\":").Text(content.CanonicalUrl);
        json.Append(",\"cover\":");
        _ = content.Cover is { } cover ? json.Pair("asset", Id(cover.AssetId), "alt", cover.Alt) : json.Append("null");
        json.Append(",\"media\":").List(
            content.Media.OrderBy(m => Id(m.AssetId), StringComparer.Ordinal), (j, m) => j.Pair("asset", Id(m.AssetId), "sha256", m.Sha256));
        json.Append(",\"variants\":").List(
            content.Variants.OrderBy(v => v.Channel, StringComparer.Ordinal), (j, v) => scheme == "v1" ? j.Pair("channel", v.Channel, "text", v.Text) : j.Variant(v));
        json.Append(",\"disclosure\":").Text(content.Disclosure).Append('}');
        return json.ToString();
    }

    public static string Hash(string canonical) => $"{canonical.AsSpan(Opening.Length, 2)}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";

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
            Variants = [.. root.GetProperty("variants").EnumerateArray().Select<JsonElement, ChannelVariant>(Of("scheme") == "v1" ? OnePost : Whole)],
            Disclosure = Of("disclosure"),
        };
    }

    private static StringBuilder Variant(this StringBuilder json, ChannelVariant v) =>
        json.Append("{\"channel\":").Text(v.Channel).Append(",\"text\":").Text(v.Text).Append(",\"link\":").Text(LinkNames[(int)v.Link]).Append(",\"linkTo\":").Text(v.LinkTo)
            .Append(",\"pictures\":").List(v.Pictures, (j, p) => j.Pair("asset", Id(p.AssetId), "alt", p.Alt)).Append('}');

    private static string Id(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static bool IsPlain(ChannelVariant v) =>
        v is { Link: VariantLink.WithPost, LinkTo.Length: 0, Pictures.Count: 0 } && (v.IsOnePost || !ChannelVariant.IsThread(v.Text));

    private static ChannelVariant OnePost(JsonElement v) => new(v.GetProperty("channel").GetString()!, v.GetProperty("text").GetString()!) { IsOnePost = true };

    private static ChannelVariant Whole(JsonElement v) => OnePost(v) with
    {
        IsOnePost = false,
        // The names stand in the order of the enum.
        Link = (VariantLink)Array.IndexOf(LinkNames, v.GetProperty("link").GetString()),
        LinkTo = v.GetProperty("linkTo").GetString()!,
        Pictures = [.. v.GetProperty("pictures").EnumerateArray().Select(p => new CoverImage(p.GetProperty("asset").GetGuid(), p.GetProperty("alt").GetString()!))],
    };
}
