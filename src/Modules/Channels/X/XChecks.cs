using System.Globalization;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.X;

// Pure: the same findings in the editor and before sending.
internal static class XChecks
{
    public static IReadOnlyList<Finding> Post(PostContent content, Uri? link)
    {
        var variant = ThreadParts.Variant(content, XVariant.Kind, XVariant.FirstTextOf);
        var parts = ThreadParts.Of(variant, content, link);
        return [.. Whole(variant, parts, new XVariant().Rules, content), .. parts.SelectMany(Part)];
    }

    public static IEnumerable<Finding> Whole(ChannelVariant variant, IReadOnlyList<ThreadPart> parts, VariantRules rules, PostContent content) =>
        [.. VariantChecks.Of(variant, parts.Count, rules, "X"), .. Disclosures.Missing(XVariant.Kind, "X", parts[0].Text, content.Disclosure)];

    public static IEnumerable<Finding> Part(ThreadPart part, int number)
    {
        var name = number == 0 ? "text" : string.Create(CultureInfo.InvariantCulture, $"reply {number}");
        if (part.Text.Length == 0 && part.Pictures.Count == 0)
        {
            yield return Blocks("x.empty", $"There is nothing to post: write a {name} for X.");
        }

        var over = XText.Count(part.Text) - XLimits.Weight;
        if (over > 0)
        {
            yield return Blocks("x.too-long", string.Create(CultureInfo.InvariantCulture, $"The {name} counts {XLimits.Weight + over} and X takes {XLimits.Weight}. Remove {over}; an address counts {XLimits.PerUrl}, an emoji or a Chinese character 2."));
        }
    }

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);
}
