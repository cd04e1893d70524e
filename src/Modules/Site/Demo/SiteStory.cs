using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Site.Articles;

namespace ContentHub.Site.Demo;

/// <summary>Northwind Pumps' journal: the twenty posts whose publications to the own site are delivered.</summary>
internal sealed class SiteStory(RebuildSite rebuild) : IDemoStory
{
    public int Order => 50;

    public Task TellAsync(CancellationToken stop) => rebuild.ForAsync([.. Enumerable.Range(1, DemoPosts.Count).Select(DemoPosts.Id)], stop);
}
