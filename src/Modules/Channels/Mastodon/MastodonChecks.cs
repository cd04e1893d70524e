using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Mastodon;

// Pure: the same findings in the editor and before sending; the editor knows no server and takes the usual limits.
internal static class MastodonChecks
{
    public static IReadOnlyList<Finding> Parts(IReadOnlyList<ThreadPart> parts, MastodonLimits limits, string disclosure)
    {
        return [.. parts.SelectMany((part, i) => Part(part, i, limits)), .. Disclosures.Missing(MastodonVariant.Kind, "Mastodon", parts[0].Text, disclosure)];
    }

    public static IEnumerable<Finding> Part(ThreadPart part, int number, MastodonLimits limits)
    {
        var name = number == 0 ? "text" : $"reply {number}";
        if (part.Text.Length == 0 && part.Pictures.Count == 0)
        {
            yield return Blocks("mastodon.empty", $"There is nothing to post: write a {name} for Mastodon.");
        }

        var over = MastodonText.Count(part.Text, limits) - limits.Characters;
        if (over > 0)
        {
            yield return Blocks("mastodon.too-long", $"The {name} has {limits.Characters + over} characters and Mastodon takes {limits.Characters}. Remove {over}; an address counts {limits.PerUrl}.");
        }

        if (part.Pictures.Count > limits.Pictures)
        {
            yield return Blocks("mastodon.too-many-pictures", $"Mastodon takes {limits.Pictures} pictures. Remove {part.Pictures.Count - limits.Pictures}.");
        }

        if (part.Pictures.Any(p => TextForm.Graphemes(p.Alt) > limits.Alt))
        {
            yield return Blocks("mastodon.alt-too-long", $"A description of a picture has more than the {limits.Alt} characters that Mastodon takes. Shorten it.");
        }
    }

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);
}
