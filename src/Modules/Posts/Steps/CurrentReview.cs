using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>The review that a post is in now, for a person who may read it.</summary>
internal sealed class CurrentReview(HubDbContext db, PostDesk desk, CutRevision cut, OpenReview open)
{
    public async Task<Result<ReviewState>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<ReviewState>.Refused(opened.Errors);
        }

        var post = opened.Value;
        if (post.InTrash || post.Stage is not PostStage.InReview)
        {
            return new NotFromThisStage(PostAction.Approve, post.Stage);
        }

        var content = post.Content();
        return await open.HandleAsync(post, content, await cut.HashAsync(post, content, stop), stop);
    }

    /// <summary>Gives a post that was in review before there were policies its row.</summary>
    public async Task KeepAsync(ReviewState state, CancellationToken stop)
    {
        if (db.Entry(state.Turn).State is EntityState.Detached)
        {
            db.Add(state.Turn);
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                // Two at once: the row is the same.
                db.ChangeTracker.Clear();
            }
        }
    }
}
