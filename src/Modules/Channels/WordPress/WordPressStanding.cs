using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

internal enum Standing
{
    // WordPress did not say.
    Unasked,

    Missing,

    // No mark of this post: somebody else's, or of another site.
    Foreign,

    Trashed,

    // Ours, and readers don't see this revision: a draft, or an earlier revision.
    Waiting,

    // Ours, readers saw it, and a person took it from them.
    Unpublished,

    // Ours and sent, and the site's own rules keep it back.
    Moderated,

    Live,
}

// Pure: what an answer that shows a post says about this publication.
internal static class WordPressStanding
{
    public static Standing Of(CallAnswer seen, ChannelPost post)
    {
        if (!seen.IsOk)
        {
            return seen.IsPostMissing ? Standing.Missing : Standing.Unasked;
        }

        var status = seen.Text("status");
        var mark = WordPressPost.MarkIn(seen.Body!.Value);
        return status is null ? Standing.Unasked
            : mark?.Post != post.Revision.PostId ? Standing.Foreign
            : status == "trash" ? Standing.Trashed
            : mark.Publication != ArticleMark.Of(post).Publication ? (post.Earlier is not null && status != "publish" ? Standing.Unpublished : Standing.Waiting)
            : status switch
            {
                "publish" => Standing.Live,
                // Only a first delivery makes a draft.
                "draft" or "auto-draft" => post.Earlier is null ? Standing.Waiting : Standing.Unpublished,
                _ => Standing.Moderated,
            };
    }
}
