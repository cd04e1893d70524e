using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Articles;

/// <summary>Makes the site again from what publishing says is delivered. What is there already is left as it is.</summary>
internal sealed class RebuildSite(HubDbContext db, IPosts posts, IPublications publications, IServiceScopeFactory scopes)
{
    public async Task<int> HandleAsync(CancellationToken stop)
    {
        List<Guid> ids = [];
        await foreach (var (post, _) in posts.AllAsync(stop))
        {
            ids.Add(post.Id);
        }

        return await ForAsync(ids, stop);
    }

    /// <summary>How many of these posts were brought (back) to the site.</summary>
    public async Task<int> ForAsync(IReadOnlyList<Guid> postIds, CancellationToken stop)
    {
        var live = (await db.Set<Article>().Select(a => a.PostId).ToListAsync(stop)).ToHashSet();
        var brought = 0;
        foreach (var id in postIds.Where(id => !live.Contains(id)))
        {
            var delivered = (await publications.ForPostAsync(id, Actor.System, stop))
                .Where(p => p.ChannelKind == OwnSite.Kind && p.State == DeliveryState.Delivered && p.DeliveredAt is not null)
                .OrderBy(p => p.DeliveredAt).ToList();
            if (delivered.Count == 0)
            {
                continue;
            }

            // The newest text at the time of the first delivery: readers knew it from then on.
            var revision = await posts.RevisionAsync(delivered[^1].RevisionId, Actor.System, stop);
            await using var scope = scopes.CreateAsyncScope();
            var project = scope.ServiceProvider.GetRequiredService<ProjectArticle>();
            brought += revision.Succeeded && (await project.HandleAsync(delivered[^1].Id, revision.Value, delivered[0].DeliveredAt!.Value, stop)).Succeeded ? 1 : 0;
        }

        return brought;
    }
}
