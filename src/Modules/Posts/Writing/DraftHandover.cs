using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>When a person leaves, what they hold becomes somebody else's turn. Authors stay: a byline is part of what was signed.</summary>
internal sealed class DraftHandover(HubDbContext db, MovePost move, IAudit audit, TimeProvider clock) : IHandover
{
    public string What => "posts";

    public Task<int> CountAsync(Guid from, CancellationToken stop) => Held(from).CountAsync(stop);

    public async Task<int> MoveAsync(Guid from, Guid to, Actor by, CancellationToken stop)
    {
        var posts = await Held(from).ToListAsync(stop);
        foreach (var post in posts)
        {
            post.HolderId = to;
            post.Touch(by.Id, clock.GetUtcNow());
            move.Remember(PostAction.HandOver, post, post.Stage, by, "", null);
            audit.Record(by, "post.handed-over", MovePost.Subject(post), new { holder = from }, new { holder = to });
            db.Raise(new PostHandedOver(post.Id, from, to, by.Id));
        }

        return posts.Count;
    }

    private IQueryable<Post> Held(Guid from) => db.Set<Post>().Where(p => p.HolderId == from && p.Stage != PostStage.Archived && p.TrashedAt == null);
}
