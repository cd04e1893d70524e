using System.Text.Json.Nodes;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Slack;

// Pure: what is sent, and how much of it.
internal static class SlackText
{
    // Slack recommends no more; it cuts at 40,000.
    public const int Limit = 4000;

    public static ThreadPart Part(PostContent content, Uri? link, string kind = SlackVariant.Kind) =>
        ThreadParts.Of(ThreadParts.Variant(content, kind, c => SlackVariant.FirstTextOf(c, kind)), content, link)[0];

    // What is written is what stands there: no markup, and no word becomes a call to a whole channel.
    public static JsonObject Message(ThreadPart part) => new() { ["text"] = Inert(part.Text), ["mrkdwn"] = false, ["unfurl_links"] = true };

    public static int Count(string text) => TextForm.Graphemes(text);

    public static IReadOnlyList<Finding> Check(ThreadPart part, string disclosure, string kind = SlackVariant.Kind) =>
        [.. CheckPart(part), .. Disclosures.Missing(kind, "Slack", part.Text, disclosure)];

    public static IEnumerable<Finding> CheckPart(ThreadPart part)
    {
        if (part.Text.Length == 0)
        {
            yield return new Finding("slack.empty", FindingSeverity.Blocks, "There is nothing to post: write a text for Slack.");
        }

        if (Count(part.Text) is > Limit and var count)
        {
            yield return new Finding("slack.too-long", FindingSeverity.Blocks, $"The text has {count} characters and Slack takes {Limit}. Remove {count - Limit}.");
        }
    }

    private static string Inert(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
