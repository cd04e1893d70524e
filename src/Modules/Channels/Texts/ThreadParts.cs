using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Texts;

// One post as it is sent: the text with the link in it, and its pictures.
internal sealed record ThreadPart(string Text, IReadOnlyList<CoverImage> Pictures);

// Pure: what is said on a network that shows an address where it stands in the text.
internal static class ThreadParts
{
    public static IReadOnlyList<ThreadPart> Of(string text, Uri? link) => [new ThreadPart(WithLink(TextForm.Clean(text), link?.AbsoluteUri), [])];

    // Not twice where the author wrote it already.
    private static string WithLink(string text, string? link) => link is null || text.Contains(link, StringComparison.Ordinal) ? text : TextForm.Joined(text, link);
}
