using System.Text;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Mastodon;

// Pure: what is sent, and how the network counts it.
internal static class MastodonText
{
    public static IReadOnlyList<ThreadPart> Parts(PostContent content, Uri? link) =>
        ThreadParts.Of(ThreadParts.Variant(content, MastodonVariant.Kind, MastodonVariant.FirstTextOf), content, link);

    // Graphemes; each address counts the same however long it is, and a mention counts without the name of its server.
    public static int Count(string text, MastodonLimits limits)
    {
        var counted = new StringBuilder();
        var at = 0;
        foreach (var find in TextFinds.In(text).Where(f => f.Kind is FindKind.Link or FindKind.Mention))
        {
            counted.Append(text, at, find.At - at);
            if (find.Kind is FindKind.Link)
            {
                counted.Append('x', limits.PerUrl);
            }
            else
            {
                var server = text.IndexOf('@', find.At + 1, find.Length - 1);
                counted.Append(text, find.At, server < 0 ? find.Length : server - find.At);
            }

            at = find.At + find.Length;
        }

        return TextForm.Graphemes(counted.Append(text, at, text.Length - at).ToString());
    }

    // ISO 639-1, all that the network knows; null for what has no such code.
    public static string? Language(string tag) => tag.Split('-')[0].ToLowerInvariant() is { Length: 2 } language && language.All(char.IsAsciiLetter) ? language : null;
}
