using ContentHub.Data;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.Modules;
using ContentHub.Site.Caching;
using ContentHub.Site.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Articles;

/// <summary>Takes a post off the site at once. Its address stays known as withdrawn; nothing else of it is kept here.</summary>
internal sealed class WithdrawArticle(HubDbContext db, PageCache pages, IWakeUp wakeUp, TimeProvider clock)
{
    public async Task HandleAsync(Guid postId, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var article = await db.Set<Article>().FirstOrDefaultAsync(a => a.PostId == postId, stop);
        if (article is null)
        {
            return;
        }

        var tags = await db.Set<ArticleTag>().Where(t => t.PostId == postId).Select(t => t.TagKey).ToListAsync(stop);
        await db.Set<ArticleTag>().Where(t => t.PostId == postId).ExecuteDeleteAsync(stop);
        await db.Set<ShownPublication>().Where(d => d.PostId == postId).ExecuteDeleteAsync(stop);
        db.Add(new PastAddress { Slug = article.Slug, PostId = postId, Since = clock.GetUtcNow() });
        db.Remove(article);
        db.Raise(new ArticleWithdrawn(postId, tags));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
        pages.Evict(CacheTag.Changed(postId, tags));
        wakeUp.Wake(OutboxWork.Name);
    }
}
