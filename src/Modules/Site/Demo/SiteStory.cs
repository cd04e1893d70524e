using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Site.Articles;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Demo;

/// <summary>Northwind Pumps' journal: the posts whose publications to the own site are delivered.</summary>
internal sealed class SiteStory(HubDbContext db, RebuildSite rebuild) : IDemoStory
{
    public int Order => 50;

    public async Task TellAsync(CancellationToken stop)
    {
        if (!await db.Set<Article>().AnyAsync(stop))
        {
            await rebuild.HandleAsync(stop);
        }
    }
}
