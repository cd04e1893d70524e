using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Drafts;

/// <summary>Into the trash for 30 days. What is in review or approved is taken back, reopened or archived first.</summary>
internal sealed class TrashPost(HubDbContext db, PostDesk desk, MovePost move, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var post = opened.Value;
        if (Objection(post, by) is { } objection)
        {
            return Result.Refused(objection);
        }

        var now = clock.GetUtcNow();
        post.TrashedAt = now;
        post.Touch(by.Id, now);
        move.Remember(PostAction.Trash, post, post.Stage, by, "", null);
        audit.Record(by, "post.trashed", MovePost.Subject(post), new { stage = post.Stage.ToString() });
        db.Raise(new PostTrashed(post.Id, by.Id));
        return await desk.SaveAsync(post, by, (who, at) => new SomeoneDecidedFirst(who, at.Stage), stop);
    }

    /// <summary>Why this person may not; null when they may. Pages ask it for their button.</summary>
    public static Error? Objection(Post post, Actor by)
    {
        if (!(post.BelongsTo(by.Id) && by.Can(PostsPermissions.Write)) && !by.Can(PostsPermissions.EditAll))
        {
            return new NotYours(PostsPermissions.EditAll);
        }

        if (post.InTrash)
        {
            return new InTrash();
        }

        return post.Stage is PostStage.InReview or PostStage.Approved ? new NotFromThisStage(PostAction.Trash, post.Stage) : null;
    }
}
