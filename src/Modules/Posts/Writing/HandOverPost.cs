using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Writing;

/// <summary>Makes it somebody else's turn. The author stays the author.</summary>
internal sealed class HandOverPost(HubDbContext db, PostDesk desk, MovePost move, IPeople people, IAudit audit, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Guid to, string? note, Actor by, CancellationToken stop)
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

        if (!(await people.ListAsync(PostsPermissions.Write, stop)).Any(p => p.Id == to))
        {
            return new CannotReceive();
        }

        var words = StageNote.Of(note, required: false);
        if (!words.Succeeded || post.HolderId == to)
        {
            return words.Succeeded ? Result.Done : words;
        }

        var from = post.HolderId;
        post.HolderId = to;
        post.Touch(by.Id, clock.GetUtcNow());
        move.Remember(PostAction.HandOver, post, post.Stage, by, words.Value, null);
        audit.Record(by, "post.handed-over", MovePost.Subject(post), new { holder = from }, new { holder = to });
        db.Raise(new PostHandedOver(post.Id, from, to, by.Id));
        return await desk.SaveAsync(post, by, (who, now) => new SomeoneDecidedFirst(who, now.Stage), stop);
    }

    /// <summary>Why this person may not; null when they may. Pages ask it for their button.</summary>
    public static Error? Objection(Post post, Actor by)
    {
        if (post.InTrash)
        {
            return new InTrash();
        }

        return (post.BelongsTo(by.Id) && by.Can(PostsPermissions.Write)) || by.Can(PostsPermissions.HandOver) ? null : new NotYours(PostsPermissions.HandOver);
    }
}
