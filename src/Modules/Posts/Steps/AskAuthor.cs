using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>
/// Whether the author has to agree, too: what others made of the text is compared with the last text that the author stood behind.
/// </summary>
internal sealed class AskAuthor(HubDbContext db, OwnText texts, CutRevision cut, ClassifyEdit classify)
{
    /// <param name="by">Who submits it now; null in a review. Whoever submits their own post stands behind it.</param>
    /// <returns>Null when nobody asks the author: the policy does not, the author may approve posts or is gone, or what the post says is the author's own.</returns>
    public async Task<AuthorsYes?> HandleAsync(Post post, PolicyVersion policy, PostContent content, Crowd crowd, Guid? by, CancellationToken stop)
    {
        if (!policy.AuthorsYes || by == post.AuthorId || crowd.Find(post.AuthorId) is not { } author || author.Can(PostsPermissions.Approve))
        {
            return null;
        }

        var own = await texts.OfAsync(post, stop);
        if (own is null)
        {
            // Nothing was ever kept of the author's alone: either nobody else wrote, or somebody else may have written any of it.
            return post.LastEditorId == author.Id && !await db.Set<Revision>().AnyAsync(r => r.PostId == post.Id && r.CutById != post.AuthorId, stop)
                ? null
                : new AuthorsYes(author, [ClassedEdit.Of(EditClass.Meaning, "text", "", content.Title)], null);
        }

        var now = await cut.CompleteAsync(post, content, stop);
        var edits = classify.Of(own.Content(), now, stop).Where(AuthorsYes.ChangesMeaning).ToList();
        return edits.Count == 0 ? null : new AuthorsYes(author, edits, own.Number);
    }
}
