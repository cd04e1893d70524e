using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>
/// Whether the author has to agree, too: what others made of the text is compared with the last text that the author stood behind, by submitting it, by agreeing to
/// it, or else by having written it before anybody else did.
/// </summary>
internal sealed class AskAuthor(HubDbContext db, CutRevision cut, ClassifyEdit classify)
{
    /// <param name="by">Who submits it now; null in a review. Whoever submits their own post stands behind it.</param>
    /// <returns>Null when nobody asks the author: the policy does not, the author may approve posts or is gone, or what the post says is the author's own.</returns>
    public async Task<AuthorsYes?> HandleAsync(Post post, PolicyVersion policy, PostContent content, Crowd crowd, Guid? by, CancellationToken stop)
    {
        if (!policy.AuthorsYes || by == post.AuthorId || crowd.Find(post.AuthorId) is not { } author || author.Can(PostsPermissions.Approve))
        {
            return null;
        }

        var own = await OwnAsync(post, stop);
        if (own is null)
        {
            // Nothing was ever kept of the author's alone: either nobody else wrote, or somebody else may have written any of it.
            return post.LastEditorId == author.Id && !await db.Set<Revision>().AnyAsync(r => r.PostId == post.Id && r.CutById != post.AuthorId, stop)
                ? null
                : new AuthorsYes(author, [ClassedEdit.Of(EditClass.Meaning, "text", "", content.Title)], null);
        }

        var now = await cut.CompleteAsync(content, stop);
        var edits = classify.Of(own.Content(), now, stop).Where(AuthorsYes.ChangesMeaning).ToList();
        return edits.Count == 0 ? null : new AuthorsYes(author, edits, own.Number);
    }

    private async Task<Revision?> OwnAsync(Post post, CancellationToken stop)
    {
        var signed = db.Set<StageChange>().Where(c => c.PostId == post.Id && c.Action == PostAction.Submit && c.ById == post.AuthorId && c.RevisionId != null).Select(c => c.RevisionId!.Value)
            .Concat(db.Set<StepDecision>().Where(d => d.PostId == post.Id && d.Step == AuthorsYes.Index).Select(d => d.RevisionId));
        if (await db.Set<Revision>().AsNoTracking().Where(r => signed.Contains(r.Id)).OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop) is { } said)
        {
            return said;
        }

        // Never submitted: what they wrote before anybody else did. Later cuts of theirs hold others' words.
        var first = await db.Set<Revision>().AsNoTracking().Where(r => r.PostId == post.Id).OrderBy(r => r.Number).FirstOrDefaultAsync(stop);
        return first?.CutById == post.AuthorId ? first : null;
    }
}
