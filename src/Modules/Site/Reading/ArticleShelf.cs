using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Site.Articles;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Reading;

/// <summary>A row of a list: everything of an article but its text.</summary>
internal sealed record ArticleRow(
    Guid PostId, long Position, string Slug, string Title, string Summary, string Language, Guid AuthorId, Guid? CoverAssetId, string CoverAlt,
    string TopicKey, string TopicLabel, int ReadingMinutes, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt);

/// <summary>Reads what is live. Every list is one stretch of one index, however many articles there are.</summary>
internal sealed class ArticleShelf(HubDbContext db)
{
    private IQueryable<Article> Live => db.Set<Article>().AsNoTracking();

    private IQueryable<ArticleTag> Tags => db.Set<ArticleTag>().AsNoTracking();

    /// <summary>Newest first; <paramref name="before"/> is the slug of the last one seen. Null when no live post has that slug.</summary>
    public Task<Page<ArticleRow>?> LatestAsync(string? before, int size, CancellationToken stop) => PageAsync(Live, before, size, stop);

    public Task<Page<ArticleRow>?> ByAuthorAsync(Guid author, string? before, int size, CancellationToken stop) =>
        PageAsync(Live.Where(a => a.AuthorId == author), before, size, stop);

    public async Task<Page<ArticleRow>?> ByTagAsync(string key, string? before, int size, CancellationToken stop)
    {
        if (await StartAsync(before, stop) is not { } start)
        {
            return null;
        }

        var rows = await Rows(Tags.Where(t => t.TagKey == key && t.Position < start).OrderByDescending(t => t.Position).Take(size + 1)
            .Join(Live, t => t.PostId, a => a.PostId, (t, a) => a)).ToListAsync(stop);
        return Cut(rows, size);
    }

    /// <summary>Newest first, from the end of a stretch of time.</summary>
    public async Task<Page<ArticleRow>?> UntilAsync(DateTimeOffset end, string? before, int size, CancellationToken stop)
    {
        var limit = Positions.Of(end);
        return await PageAsync(Live.Where(a => a.Position < limit), before, size, stop);
    }

    public Task<Article?> FindAsync(string slug, CancellationToken stop) => Live.FirstOrDefaultAsync(a => a.Slug == slug, stop);

    public Task<Article?> FindAsync(Guid postId, CancellationToken stop) => Live.FirstOrDefaultAsync(a => a.PostId == postId, stop);

    /// <summary>The slug that a past address leads to; empty when the post was withdrawn, null when nothing ever stood there.</summary>
    public async Task<string?> MovedToAsync(string slug, CancellationToken stop)
    {
        var past = await db.Set<PastAddress>().AsNoTracking().Where(r => r.Slug == slug)
            .Select(r => new { Now = Live.Where(a => a.PostId == r.PostId).Select(a => a.Slug).FirstOrDefault() }).FirstOrDefaultAsync(stop);
        return past is null ? null : past.Now ?? "";
    }

    public Task<List<ArticleTag>> TagsOfAsync(Guid postId, CancellationToken stop) =>
        Tags.Where(t => t.PostId == postId).OrderBy(t => t.Ordinal).ToListAsync(stop);

    /// <summary>Labels by post, each in its order.</summary>
    public async Task<ILookup<Guid, string>> TagsOfAsync(IReadOnlyCollection<Guid> postIds, CancellationToken stop) =>
        (await Tags.Where(t => postIds.Contains(t.PostId)).OrderBy(t => t.Ordinal).ToListAsync(stop)).ToLookup(t => t.PostId, t => t.Label);

    /// <summary>The tag as it was written last; null when no live post has it.</summary>
    public Task<string?> TagLabelAsync(string key, CancellationToken stop) =>
        Tags.Where(t => t.TagKey == key).OrderByDescending(t => t.Position).Select(t => t.Label).FirstOrDefaultAsync(stop);

    public Task<List<ArticleRow>> ManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        Rows(Live.Where(a => ids.Contains(a.PostId))).ToListAsync(stop);

    /// <summary>With their texts, for feeds.</summary>
    public Task<List<Article>> FullAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        Live.Where(a => ids.Contains(a.PostId)).OrderByDescending(a => a.Position).ToListAsync(stop);

    public async Task<(DateTimeOffset Oldest, DateTimeOffset Newest)?> SpanAsync(CancellationToken stop)
    {
        var ends = await Live.OrderBy(a => a.Position).Take(1).Concat(Live.OrderByDescending(a => a.Position).Take(1))
            .Select(a => a.PublishedAt).ToListAsync(stop);
        return ends.Count == 0 ? null : (ends.Min(), ends.Max());
    }

    internal static IQueryable<ArticleRow> Rows(IQueryable<Article> articles) => articles.OrderByDescending(a => a.Position).Select(a => new ArticleRow(
        a.PostId, a.Position, a.Slug, a.Title, a.Summary, a.Language, a.AuthorId, a.CoverAssetId, a.CoverAlt,
        a.TopicKey, a.TopicLabel, a.ReadingMinutes, a.PublishedAt, a.UpdatedAt));

    private async Task<Page<ArticleRow>?> PageAsync(IQueryable<Article> articles, string? before, int size, CancellationToken stop)
    {
        if (await StartAsync(before, stop) is not { } start)
        {
            return null;
        }

        return Cut(await Rows(articles.Where(a => a.Position < start)).Take(size + 1).ToListAsync(stop), size);
    }

    private async Task<long?> StartAsync(string? before, CancellationToken stop) =>
        string.IsNullOrEmpty(before) ? long.MaxValue : await Live.Where(a => a.Slug == before).Select(a => (long?)a.Position).FirstOrDefaultAsync(stop);

    private static Page<ArticleRow> Cut(List<ArticleRow> rows, int size) =>
        rows.Count > size ? new(rows[..size], rows[size - 1].Slug) : new(rows, null);
}
