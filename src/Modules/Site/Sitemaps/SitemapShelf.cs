using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Site.Articles;
using ContentHub.Site.Reading;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Sitemaps;

/// <param name="Address">Absolute.</param>
internal sealed record SitemapEntry(string Address, DateTimeOffset? Changed);

/// <summary>What search engines may know of: live posts, their authors and tags, static pages. Split long before the limits of 50,000 and 10 MB.</summary>
internal sealed class SitemapShelf(HubDbContext db, IPeople people)
{
    public const int PerFile = 10_000;

    private IQueryable<Article> Live => db.Set<Article>().AsNoTracking();

    public Task<int> CountAsync(CancellationToken stop) => Live.CountAsync(stop);

    public async Task<IReadOnlyList<SitemapEntry>> PostsAsync(ReaderSite site, int file, CancellationToken stop)
    {
        var rows = await Live.OrderBy(a => a.Position).Skip(file * PerFile).Take(PerFile)
            .Select(a => new { a.Slug, a.UpdatedAt, a.CanonicalUrl }).ToListAsync(stop);
        // A post whose original stands elsewhere is not ours to name.
        return [.. rows.Where(r => r.CanonicalUrl.Length == 0).Select(r => new SitemapEntry(site.Absolute(SitePaths.Post(r.Slug)), r.UpdatedAt))];
    }

    public async Task<IReadOnlyList<SitemapEntry>> PagesAsync(ReaderSite site, CancellationToken stop)
    {
        var newest = await Live.OrderByDescending(a => a.Position).Select(a => (DateTimeOffset?)a.UpdatedAt).FirstOrDefaultAsync(stop);
        var authorIds = await Live.Select(a => a.AuthorId).Distinct().ToListAsync(stop);
        var authors = await people.FindManyAsync(authorIds, stop);
        var tags = await db.Set<ArticleTag>().Select(t => t.TagKey).Distinct().OrderBy(k => k).Take(PerFile).ToListAsync(stop);
        return
        [
            new(site.Absolute(SitePaths.Home), newest),
            new(site.Absolute(SitePaths.Archive), newest),
            .. site.Pages.Select(p => new SitemapEntry(site.Absolute(SitePaths.Static(p.Slug)), p.UpdatedAt)),
            .. authors.Values.OrderBy(a => a.Slug, StringComparer.Ordinal).Select(a => new SitemapEntry(site.Absolute(SitePaths.Author(a.Slug)), null)),
            .. tags.Select(t => new SitemapEntry(site.Absolute(SitePaths.Tag(t)), null)),
        ];
    }
}
