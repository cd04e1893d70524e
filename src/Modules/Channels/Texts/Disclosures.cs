using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Texts;

// Pure: what must be said with a post is said on every network too.
internal static class Disclosures
{
    public static IEnumerable<Finding> Missing(string channel, string label, string text, string disclosure)
    {
        var said = TextForm.Clean(disclosure);
        if (said.Length > 0 && !text.Contains(said, StringComparison.OrdinalIgnoreCase))
        {
            yield return new Finding($"{channel}.disclosure-missing", FindingSeverity.Warning, $"The disclosure “{said}” is not part of the text for {label}.");
        }
    }
}
