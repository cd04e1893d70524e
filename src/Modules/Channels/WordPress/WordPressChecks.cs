using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// Pure. WordPress itself takes everything but a post that is empty.
internal static class WordPressChecks
{
    public static IReadOnlyList<Finding> Of(ChannelPost post) => string.IsNullOrWhiteSpace(post.Revision.Content.Title)
        ? [new Finding("wordpress.title-missing", FindingSeverity.Blocks, "WordPress needs a title. Write one.", "Title")]
        : [];
}
