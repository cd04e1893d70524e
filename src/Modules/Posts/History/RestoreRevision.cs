using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.History;

/// <summary>Makes an earlier revision the working copy again. What stood there is cut first, so nothing is lost either way.</summary>
internal sealed class RestoreRevision(HubDbContext db, PostDesk desk, WriteDraft write, CutRevision cut, MovePost move, IAudit audit, WrittenVariants written)
{
    public async Task<Result<SavedDraft>> HandleAsync(Guid id, int version, Guid revisionId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToEditAsync(id, version, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        var post = opened.Value;
        if (await db.Set<Revision>().SingleOrDefaultAsync(r => r.Id == revisionId && r.PostId == id, stop) is not { } earlier)
        {
            return new NotThere("revision");
        }

        await cut.HandleAsync(post, CutReason.BeforeAnotherEdit, post.LastEditorId, stop);
        var taken = await write.IntoAsync(post, await WorkingAsync(earlier, post, stop), by, stop);
        if (!taken.Succeeded || !taken.Value)
        {
            return taken.Succeeded ? SavedDraft.Of(post) : Result<SavedDraft>.Refused(taken.Errors);
        }

        var restored = await cut.HandleAsync(post, CutReason.Restored, by.Id, stop);
        move.Remember(PostAction.RestoreRevision, post, post.Stage, by, $"Revision {earlier.Number} restored.", restored.Id);
        audit.Record(by, "post.revision-restored", MovePost.Subject(post), null, new { earlier.Number, restored = restored.Number });
        db.Raise(new PostEdited(post.Id, by.Id));
        post.HasQuietEdits = false;
        return await desk.SaveEditAsync(post, by, stop);
    }

    /// <summary>Without the texts that were generated then (they are generated anew), and with the present address when another post took the old one.</summary>
    private async Task<PostContent> WorkingAsync(Revision earlier, Post post, CancellationToken stop)
    {
        var content = written.Only(earlier);
        return await desk.SlugIsTakenAsync(content.Slug, post.Id, stop) ? content with { Slug = post.Slug } : content;
    }
}
