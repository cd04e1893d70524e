using System.Runtime.CompilerServices;
using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Library.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Site.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Articles;

/// <summary>Brings live posts, and nothing else, into the index that visitors search.</summary>
internal sealed class ArticleSearch(HubDbContext db, PostMarkdown markdown) : ISearchSource
{
    public const string SourceName = "articles";
    private const int Batch = 200;

    public string Name => SourceName;

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var after = long.MinValue;
        List<Article> batch;
        do
        {
            batch = await db.Set<Article>().AsNoTracking().Where(a => a.Position > after).OrderBy(a => a.Position).Take(Batch).ToListAsync(stop);
            var ids = batch.ConvertAll(a => a.PostId);
            var tags = (await db.Set<ArticleTag>().AsNoTracking().Where(t => ids.Contains(t.PostId)).OrderBy(t => t.Ordinal).ToListAsync(stop))
                .ToLookup(t => t.PostId, t => t.Label);
            foreach (var article in batch)
            {
                yield return Document(article, [.. tags[article.PostId]]);
                after = article.Position;
            }
        }
        while (batch.Count == Batch);
    }

    public async Task<SearchDocument?> FindAsync(Guid id, CancellationToken stop)
    {
        var article = await db.Set<Article>().AsNoTracking().FirstOrDefaultAsync(a => a.PostId == id, stop);
        return article is null
            ? null
            : Document(article, await db.Set<ArticleTag>().Where(t => t.PostId == id).OrderBy(t => t.Ordinal).Select(t => t.Label).ToListAsync(stop));
    }

    public IEnumerable<Guid> Touched(DomainEvent happened) => happened switch
    {
        ArticlePublished published => [published.PostId],
        ArticleWithdrawn withdrawn => [withdrawn.PostId],
        _ => [],
    };

    private SearchDocument Document(Article article, IReadOnlyList<string> tags) =>
        new(article.PostId, SourceName, SearchAudience.Public, article.Title, article.Summary, markdown.ToPlainText(article.Body),
            tags, article.AuthorId, article.Language, article.PublishedAt);
}
