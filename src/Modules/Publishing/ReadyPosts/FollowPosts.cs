using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.ReadyPosts;

/// <summary>
/// Keeps what Publishing must know of posts: approved and unscheduled ones, whose post it is, and that a post in the trash goes nowhere.
/// Asks for the present state instead of trusting the event, so running twice does no harm.
/// </summary>
internal sealed class FollowPosts(HubDbContext db, IPosts posts, HoldPublications hold, TimeProvider clock) : IEventConsumer
{
    public string Name => "publishing.posts";

    public bool EachNode => false;

    public async Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        switch (happened)
        {
            case PostApproved approved:
                await LookAsync(approved.PostId, stop);
                break;
            case PostMoved moved:
                await LookAsync(moved.PostId, stop);
                await (moved.To == PostStage.Archived
                    ? hold.PostAsync(moved.PostId, HoldReason.Archived, "The post was archived", stop)
                    : hold.ReleasePostAsync(moved.PostId, HoldReason.Archived, stop));
                break;
            case PostTrashed trashed:
                await LookAsync(trashed.PostId, stop);
                await hold.PostAsync(trashed.PostId, HoldReason.Trashed, "The post is in the trash", stop);
                break;
            case PostRestored restored:
                await LookAsync(restored.PostId, stop);
                await hold.ReleasePostAsync(restored.PostId, HoldReason.Trashed, stop);
                break;
            case PostHandedOver handed:
                await db.Set<Publication>().Where(p => p.PostId == handed.PostId).ExecuteUpdateAsync(p => p.SetProperty(x => x.AuthorId, handed.To), stop);
                await db.Set<WantedDate>().Where(w => w.PostId == handed.PostId).ExecuteUpdateAsync(w => w.SetProperty(x => x.AuthorId, handed.To), stop);
                break;
        }
    }

    private async Task LookAsync(Guid postId, CancellationToken stop)
    {
        var row = await db.Set<ReadyPost>().FirstOrDefaultAsync(r => r.PostId == postId, stop);
        var post = await posts.FindAsync(postId, Actor.System, stop);
        if (post.Succeeded && await db.Set<WantedDate>().FirstOrDefaultAsync(w => w.PostId == postId, stop) is { } wanted)
        {
            (wanted.Stage, wanted.Shown) = (post.Value.Stage, post.Value is { InTrash: false, Stage: not PostStage.Archived });
        }

        var ready = post.Succeeded && post.Value is { Stage: PostStage.Approved, InTrash: false, ApprovedRevisionId: not null } ? post.Value : null;
        if (ready is null || await db.Set<Publication>().AnyAsync(p => p.PostId == postId && p.RevisionId == ready.ApprovedRevisionId, stop))
        {
            if (row is not null)
            {
                db.Remove(row);
            }
        }
        else if (row is null)
        {
            db.Add(new ReadyPost { PostId = postId, RevisionId = ready.ApprovedRevisionId!.Value, Title = ready.Title, ApprovedAt = clock.GetUtcNow() });
        }
        else if (row.RevisionId != ready.ApprovedRevisionId)
        {
            (row.RevisionId, row.Title, row.ApprovedAt) = (ready.ApprovedRevisionId!.Value, ready.Title, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(stop);
    }
}
