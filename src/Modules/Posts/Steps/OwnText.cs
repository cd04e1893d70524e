using ContentHub.Data;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>The last text that a post's author stood behind: by submitting it, by agreeing to it, or else by having written it before anybody else did.</summary>
internal sealed class OwnText(HubDbContext db)
{
    /// <returns>Null when nothing was ever kept of the author's alone.</returns>
    public async Task<Revision?> OfAsync(Post post, CancellationToken stop)
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
