using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Site.Caching;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Html;

namespace ContentHub.Site.Reading;

/// <summary>A post as its page shows it.</summary>
internal sealed record ArticleView
{
    public required Article Article { get; init; }

    public required IHtmlContent Body { get; init; }

    public required Byline Byline { get; init; }

    public JournalLink? Kicker { get; init; }

    public Picture? Cover { get; init; }

    /// <summary>Absolute address of the picture for link cards.</summary>
    public string? Card { get; init; }

    public required IReadOnlyList<JournalLink> Tags { get; init; }

    public required IReadOnlyList<Teaser> Next { get; init; }

    public required IHtmlContent Data { get; init; }

    /// <summary>Cache tags of everything that it shows.</summary>
    public required IReadOnlyList<string> StaleWith { get; init; }

    public string Language => Article.Language;

    public string OriginalHost => new Uri(Article.CanonicalUrl).Host;
}

/// <summary>Puts a post's page together.</summary>
internal sealed class ArticleViews(ArticleShelf shelf, ReadNext readNext, Teasers teasers, Authors authors, IMedia media, PostMarkdown markdown)
{
    public async Task<ArticleView> OfAsync(Article article, ReaderSite site, CancellationToken stop)
    {
        var tags = await shelf.TagsOfAsync(article.PostId, stop);
        var (next, filled) = await readNext.ThanAsync(article.PostId, [.. tags.Select(t => t.TagKey)], stop);
        var inText = markdown.AssetsIn(article.Body);
        var assets = await media.FindManyAsync(article.CoverAssetId is { } id ? [.. inText, id] : inText, stop);
        var cover = article.CoverAssetId is { } coverId ? assets.GetValueOrDefault(coverId) : null;
        var author = await authors.CardAsync(article.AuthorId, site, stop);
        return new ArticleView
        {
            Article = article,
            Body = markdown.ToHtml(article.Body, new MarkdownContext(site.PathBase, assets, FirstImageEager: cover is null)),
            Byline = Byline(article, author, site),
            Kicker = tags.Count == 0 ? null : Link(tags[0], site),
            Cover = cover is null ? null : Pictures.Cover(site, cover, article.CoverAlt),
            Card = cover is null ? null : Pictures.Card(site, cover),
            Tags = [.. tags.Select(t => Link(t, site))],
            Next = await teasers.OfAsync(next, site, leadFirst: false, 3, stop),
            Data = ArticleData.Of(article, site, author, cover, tags),
            StaleWith = StaleWith(article, next, filled, tags),
        };
    }

    private static JournalLink Link(ArticleTag tag, ReaderSite site) => new(tag.Label, site.Href(SitePaths.Tag(tag.TagKey)));

    private static Byline Byline(Article article, AuthorCard author, ReaderSite site)
    {
        // A correction within the first day is part of publishing; later ones are said.
        var changed = article.UpdatedAt - article.PublishedAt > TimeSpan.FromDays(1);
        return new(author, article.PublishedAt, site.Date(article.PublishedAt), site.ReadingTime(article.ReadingMinutes),
            changed ? article.UpdatedAt : null, changed ? site.Words.Say(site.Words.UpdatedOn, site.Date(article.UpdatedAt)) : null);
    }

    private static List<string> StaleWith(Article article, IReadOnlyList<ArticleRow> next, bool filled, List<ArticleTag> tags) =>
    [
        CacheTag.Article(article.PostId),
        .. next.Select(n => CacheTag.Article(n.PostId)),
        .. next.Select(n => n.AuthorId).Append(article.AuthorId).Distinct().Select(CacheTag.Person),
        .. tags.Take(3).Select(t => CacheTag.Tag(t.TagKey)),
        .. filled ? [CacheTag.Lists] : Array.Empty<string>(),
    ];
}
