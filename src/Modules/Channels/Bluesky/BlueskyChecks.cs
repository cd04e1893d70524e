using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Pure: the same findings in the editor and before sending.
internal static class BlueskyChecks
{
    private static readonly BlueskyVariant Composer = new();

    public static IReadOnlyList<Finding> Text(string text)
    {
        var findings = new List<Finding>();
        var (graphemes, bytes) = (TextForm.Graphemes(text), TextForm.Bytes(text));
        if (graphemes > BlueskyLimits.Graphemes)
        {
            findings.Add(Blocks("bluesky.too-long", $"Bluesky takes {BlueskyLimits.Graphemes} characters. Remove {graphemes - BlueskyLimits.Graphemes}."));
        }

        if (bytes > BlueskyLimits.Bytes)
        {
            findings.Add(Blocks("bluesky.too-many-bytes", $"These characters need {bytes} bytes and Bluesky takes {BlueskyLimits.Bytes}. Use fewer emoji or shorten the text."));
        }

        return findings;
    }

    public static IReadOnlyList<Finding> Post(ChannelPost post)
    {
        var content = post.Revision.Content;
        return [.. Composer.Preview(BlueskyParts.Variant(content), content, post.Permalink).AllFindings];
    }

    public static IEnumerable<Finding> Whole(IReadOnlyList<BlueskyPart> parts, PostContent content)
    {
        if (parts is [{ Text.Length: 0, Card: false, Pictures.Count: 0 }])
        {
            yield return Blocks("bluesky.empty", "There is nothing to post: write a text for Bluesky.");
        }

        foreach (var missing in Disclosures.Missing(BlueskyVariant.Kind, "Bluesky", parts[0].Text, content.Disclosure))
        {
            yield return missing;
        }
    }

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);
}
