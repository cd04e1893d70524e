using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

internal enum Standing
{
    // Ghost did not say.
    Unasked,

    Missing,

    // No mark of this post: somebody else's, or of another site.
    Foreign,

    // Ours, and readers see nothing of it.
    Draft,

    // An earlier revision is what readers see.
    Earlier,

    Live,
}

// Pure: what an answer that shows a post says about this publication.
internal static class GhostStanding
{
    public static Standing Of(CallAnswer seen, ChannelPost post)
    {
        if (seen.Post is not { } there || there.StringOf("status") is not { } status)
        {
            return seen.IsPostMissing ? Standing.Missing : Standing.Unasked;
        }

        var (mark, ours) = (GhostCard.MarkIn(there), ArticleMark.Of(post));
        return mark?.Post != ours.Post ? Standing.Foreign
            : status is "draft" or "scheduled" ? Standing.Draft
            : mark.Publication != ours.Publication ? Standing.Earlier
            : Standing.Live;
    }
}
