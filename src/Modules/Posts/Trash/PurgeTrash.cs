using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Rooms;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Suggestions;
using ContentHub.Posts.Templates;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trash;

/// <summary>
/// Empties the trash after 30 days, with everything that was cut. What was ever approved may have been published and is signed:
/// it is archived instead.
/// </summary>
internal sealed class PurgeTrash(HubDbContext db, WriteDraft write, ForgetComments forget, ForgetSuggestions unsuggest, IAudit audit, MovePost move, TimeProvider clock) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new("posts.purge-trash", TimeSpan.FromHours(6), typeof(PurgeTrash));
    public const int Days = 30;
    private const int Batch = 100;

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var before = clock.GetUtcNow().AddDays(-Days);
        var due = await db.Set<Post>().Where(p => p.TrashedAt != null && p.TrashedAt <= before).OrderBy(p => p.TrashedAt).Take(Batch).ToListAsync(stop);
        foreach (var post in due.Where(p => p.EverApproved))
        {
            await KeepAsync(post, stop);
        }

        var gone = due.Where(p => !p.EverApproved).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var post in gone)
        {
            await db.Set<StageChange>().Where(c => c.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<Lesson>().Where(l => l.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<Revision>().Where(r => r.PostId == post.Id).ExecuteDeleteAsync(stop);
            await forget.HandleAsync(PostDocument.Name, post.Id, stop);
            await unsuggest.HandleAsync(post.Id, stop);
            await db.Set<RoomUpdate>().Where(u => u.Kind == PostDocument.Name && u.DocumentId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<Room>().Where(r => r.Kind == PostDocument.Name && r.DocumentId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<Sighting>().Where(s => s.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<StepDecision>().Where(d => d.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<StepDelegation>().Where(d => d.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<ReviewTurn>().Where(t => t.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<Waiver>().Where(w => w.PostId == post.Id).ExecuteDeleteAsync(stop);
            await db.Set<Guide>().Where(g => g.PostId == post.Id).ExecuteDeleteAsync(stop);
            audit.Record(Actor.System, "post.purged", MovePost.Subject(post), new { trashedAt = post.TrashedAt });
            db.Remove(post);
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return due.Count == Batch ? clock.GetUtcNow() : null;
    }

    private async Task KeepAsync(Post post, CancellationToken stop)
    {
        var from = post.Stage;
        post.TrashedAt = null;
        post.Readdress(await write.FreeAsync(post.Slug, post, stop));
        post.Enter(PostStage.Archived, Guid.Empty, clock.GetUtcNow());
        move.Remember(PostAction.Archive, post, from, Actor.System, "Kept from the trash: it was approved once.", post.CurrentRevisionId);
        audit.Record(Actor.System, "post.archived", MovePost.Subject(post), new { stage = from.ToString(), trash = true });
        db.Raise(new PostRestored(post.Id, Guid.Empty));
        db.Raise(new PostMoved(post.Id, from, PostStage.Archived, Guid.Empty, post.CurrentRevisionId));
    }
}
