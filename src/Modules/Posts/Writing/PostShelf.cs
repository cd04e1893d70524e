using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>What other modules plan with.</summary>
internal sealed class PostShelf(HubDbContext db, CreatePost create) : IPostShelf
{
    public async Task<IReadOnlyList<PostView>> ListAsync(ShelfQuery query, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.ReadAll) && !by.Can(PostsPermissions.Write))
        {
            return [];
        }

        // One walk along the index of each stage: a list of stages would sort all drafts there are.
        var ids = query.Stages.Select(stage => InOrder(Narrow(query, stage, by), query.Most).Select(p => p.Id))
            .Aggregate((all, one) => all.Union(one));
        return await InOrder(db.Set<Post>().Where(p => ids.Contains(p.Id)), query.Most).AsViews().ToListAsync(stop);
    }

    public IQueryable<Guid> Tagged(string tag)
    {
        var key = PostTag.KeyOf(PlainText.Line(tag));
        return db.Set<PostTag>().Where(t => t.Tag == key).Select(t => t.PostId);
    }

    public async Task<Result<PostView>> StartAsync(string? title, Actor by, CancellationToken stop)
    {
        var started = await create.TitledAsync(title, by, stop);
        return started.Succeeded
            ? (await db.Set<Post>().AsNoTracking().SingleAsync(p => p.Id == started.Value.Id, stop)).View()
            : Result<PostView>.Refused(started.Errors);
    }

    private IQueryable<Post> Narrow(ShelfQuery query, PostStage stage, Actor by)
    {
        var posts = db.Set<Post>().Where(p => p.Stage == stage && p.TrashedAt == null);
        if (!by.Can(PostsPermissions.ReadAll))
        {
            var me = by.Id;
            posts = posts.Where(p => p.AuthorId == me || p.HolderId == me);
        }

        posts = query.AuthorId is { } author ? posts.Where(p => p.AuthorId == author) : posts;
        posts = query.Among is { } among ? posts.Where(p => among.Contains(p.Id)) : posts;
        posts = query.Without is { } without ? posts.Where(p => !without.Contains(p.Id)) : posts;
        if (query.Tag.Length > 0)
        {
            var tagged = Tagged(query.Tag);
            posts = posts.Where(p => tagged.Contains(p.Id));
        }

        return posts;
    }

    private static IQueryable<Post> InOrder(IQueryable<Post> posts, int most) => posts.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(most);
}
