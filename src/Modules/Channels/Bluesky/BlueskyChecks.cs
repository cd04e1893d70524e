using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Pure: the same findings in the editor and before sending.
internal static class BlueskyChecks
{
    public static IReadOnlyList<Finding> Text(string text)
    {
        var findings = new List<Finding>();
        var (graphemes, bytes) = (BlueskyText.Graphemes(text), BlueskyText.Bytes(text));
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
        var text = BlueskyRecord.TextOf(post.Revision.Content);
        var findings = new List<Finding>(Text(text));
        if (text.Length == 0 && post.Permalink is null)
        {
            findings.Add(Blocks("bluesky.empty", "There is nothing to post: write a text for Bluesky."));
        }

        var disclosure = post.Revision.Content.Disclosure.Trim();
        if (disclosure.Length > 0 && !text.Contains(disclosure, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new Finding("bluesky.disclosure-missing", FindingSeverity.Warning, $"The disclosure “{disclosure}” is not part of the text for Bluesky."));
        }

        return findings;
    }

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);
}
