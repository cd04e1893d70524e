using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

internal enum Standing
{
    // The site did not say.
    Unasked,

    // Readers don't see it: a draft, unpublished, or gone.
    Hidden,

    // No mark of this post: somebody else's.
    Foreign,

    // Ours, of an earlier revision.
    Earlier,

    Live,
}

// Pure: what an answer that shows an item says about this publication.
internal static class OrchardStanding
{
    public static Standing Of(CallAnswer seen, ChannelPost post)
    {
        if (!OrchardLookUp.IsItem(seen))
        {
            return seen.Status == 404 ? Standing.Hidden : Standing.Unasked;
        }

        var mark = OrchardItem.MarkIn(seen.Body!.Value);
        return mark?.Post != post.Revision.PostId ? Standing.Foreign
            : mark.Publication == ArticleMark.Of(post).Publication ? Standing.Live
            : Standing.Earlier;
    }
}
