using System.Globalization;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.LinkedIn;

// Pure: the same findings in the editor and before sending.
internal static class LinkedInChecks
{
    public static IEnumerable<Finding> Post(PostContent content, Uri? link)
    {
        var variant = LinkedInParts.Variant(content);
        var parts = LinkedInParts.Of(variant, content, link);
        return [.. VariantChecks.Of(variant, parts.Count, new LinkedInVariant().Rules, "LinkedIn"), .. parts.SelectMany((p, i) => Part(p.Text, i, p.Pictures.Count > 0)), .. Disclosures.Missing(LinkedInVariant.Kind, "LinkedIn", parts[0].Text, content.Disclosure)];
    }

    public static IEnumerable<Finding> Part(string text, int number, bool hasPictures)
    {
        var (name, limit) = number == 0 ? ("text", LinkedInLimits.Text) : ("first comment", LinkedInLimits.Comment);
        if (text.Length == 0 && !hasPictures)
        {
            yield return Blocks("linkedin.empty", $"There is nothing to post: write a {name} for LinkedIn.");
        }

        if (text.Length > limit)
        {
            yield return Blocks("linkedin.too-long", string.Create(CultureInfo.InvariantCulture, $"The {name} has {text.Length:N0} characters and LinkedIn takes {limit:N0}. Remove {text.Length - limit:N0}."));
        }
    }

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);
}
