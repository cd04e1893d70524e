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
    /// <summary>How many posts were brought (back) to the site.</summary>
    public async Task<int> HandleAsync(CancellationToken stop)
    {
        var live = (await db.Set<Article>().Select(a => a.PostId).ToListAsync(stop)).ToHashSet();
        List<PublicationView> delivered = [];
        await foreach (var publication in publications.LiveAsync(OwnSite.Kind, stop))
        {
            if (publication.DeliveredAt is not null && !live.Contains(publication.PostId))
            {
                delivered.Add(publication);
            }
        }

        var brought = 0;
        foreach (var post in delivered.GroupBy(p => p.PostId).OrderBy(g => g.Min(p => p.DeliveredAt)))
        {
            brought += await BringAsync([.. post.OrderBy(p => p.DeliveredAt)], stop) ? 1 : 0;
        }

        return brought;
    }

    private async Task<bool> BringAsync(List<PublicationView> deliveries, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var newest = deliveries[^1];
        if (await posts.RevisionAsync(newest.RevisionId, Actor.System, stop) is not { Succeeded: true } revision)
        {
            return false;
        }

        // The newest text, at the time of the first delivery: readers know it since then.
        var project = scope.ServiceProvider.GetRequiredService<ProjectArticle>();
        return (await project.HandleAsync(newest.Id, revision.Value, deliveries[0].DeliveredAt!.Value, stop)).Succeeded;
    }
}
