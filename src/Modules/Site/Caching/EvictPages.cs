using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Events;
using ContentHub.Site.Contracts;

namespace ContentHub.Site.Caching;

/// <summary>Throws kept pages away on every instance.</summary>
internal sealed class EvictPages(PageCache cache) : IEventConsumer
{
    public string Name => "site.page-cache";

    public bool EachNode => true;

    public Task HandleAsync(DomainEvent happened, CancellationToken stop)
    {
        switch (happened)
        {
            case ArticlePublished published:
                cache.Evict(CacheTag.Changed(published.PostId, published.TagKeys));
                break;
            case ArticleWithdrawn withdrawn:
                cache.Evict(CacheTag.Changed(withdrawn.PostId, withdrawn.TagKeys));
                break;
            case ProfileChanged profile:
                cache.Evict(CacheTag.Person(profile.PersonId));
                break;
            case SettingsChanged:
                cache.Evict(CacheTag.All);
                break;
        }

        return Task.CompletedTask;
    }
}
