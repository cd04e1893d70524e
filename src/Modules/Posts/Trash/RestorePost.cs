using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Trash;

/// <summary>Out of the trash, to the stage it had. An address that somebody else took meanwhile gets a number.</summary>
internal sealed class RestorePost(HubDbContext db, PostDesk desk, WriteDraft write, MovePost move, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var post = opened.Value;
        if (!MayRestore(post, by))
        {
            return new NotYours(PostsPermissions.EditAll);
        }

        if (!post.InTrash)
        {
            return new NotFromThisStage(PostAction.Restore, post.Stage);
        }

        post.TrashedAt = null;
        post.Readdress(await write.FreeAsync(post.Slug, post, stop));
        post.Touch(by.Id, clock.GetUtcNow());
        move.Remember(PostAction.Restore, post, post.Stage, by, "", null);
        audit.Record(by, "post.restored", MovePost.Subject(post), null, new { stage = post.Stage.ToString() });
        db.Raise(new PostRestored(post.Id, by.Id));
        return await desk.SaveAsync(post, by, (who, at) => new SomeoneDecidedFirst(who, at.Stage), stop);
    }

    public static bool MayRestore(Post post, Actor by) => (post.BelongsTo(by.Id) && by.Can(PostsPermissions.Write)) || by.Can(PostsPermissions.EditAll);
}
