using ContentHub.Accounts.Contracts;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Site.Reading;

namespace ContentHub.Site.Feeds;

/// <summary>Fills feeds: the newest twenty of everything, of an author, of a tag.</summary>
internal sealed class FeedShelf(ArticleShelf shelf, IPeople people, IMedia media, PostMarkdown markdown)
{
    private const int Size = 20;

    public async Task<Feed> AllAsync(ReaderSite site, string file, CancellationToken stop)
    {
        var page = await shelf.LatestAsync(null, Size, stop);
        return await FillAsync(new Feed(site.Absolute(""), site.Company.CompanyName, site.Company.Tagline, site.Company.Language, "", "", null, default, []),
            site, "", file, page!.Items, stop);
    }

    public async Task<Feed?> ByAuthorAsync(ReaderSite site, string slug, string file, CancellationToken stop)
    {
        var person = await people.FindBySlugAsync(slug, stop);
        if (person is null || await shelf.ByAuthorAsync(person.Id, null, Size, stop) is not { Items.Count: > 0 } page)
        {
            return null;
        }

        var title = $"{site.Words.Say(site.Words.StoriesBy, person.Name)} · {site.Company.CompanyName}";
        return await FillAsync(new Feed($"urn:uuid:{person.Id:D}", title, person.Bio, site.Company.Language, "", "", null, default, []),
            site, SitePaths.Author(person.Slug), file, page.Items, stop);
    }

    public async Task<Feed?> ByTagAsync(ReaderSite site, string key, string file, CancellationToken stop)
    {
        if (await shelf.TagLabelAsync(key, stop) is not { } label || await shelf.ByTagAsync(key, null, Size, stop) is not { Items.Count: > 0 } page)
        {
            return null;
        }

        var list = SitePaths.Tag(key);
        var title = $"{site.Words.Say(site.Words.StoriesAbout, label)} · {site.Company.CompanyName}";
        return await FillAsync(new Feed(site.Absolute(list), title, "", site.Company.Language, "", "", null, default, []), site, list, file, page.Items, stop);
    }

    private async Task<Feed> FillAsync(Feed feed, ReaderSite site, string list, string file, IReadOnlyList<ArticleRow> rows, CancellationToken stop)
    {
        var articles = await shelf.FullAsync([.. rows.Select(r => r.PostId)], stop);
        var authors = await people.FindManyAsync([.. rows.Select(r => r.AuthorId).Distinct()], stop);
        var pictures = articles.SelectMany(a => markdown.AssetsIn(a.Body)).Concat(articles.Select(a => a.CoverAssetId).OfType<Guid>());
        var assets = await media.FindManyAsync([.. pictures.Distinct()], stop);
        var tags = await shelf.TagsOfAsync([.. rows.Select(r => r.PostId)], stop);
        return feed with
        {
            Title = Readable.Line(feed.Title),
            Subtitle = Readable.Line(feed.Subtitle),
            Home = site.Absolute(list),
            Self = site.Absolute(SitePaths.Feed(list, file)),
            Icon = site.Absolute(SitePaths.Icon),
            // An empty feed has not changed since the beginning.
            Updated = articles.Count == 0 ? DateTimeOffset.UnixEpoch : articles.Max(a => a.UpdatedAt),
            Entries = [.. articles.Select(a => Entry(a, site, authors.GetValueOrDefault(a.AuthorId), assets, [.. tags[a.PostId]]))],
        };
    }

    private FeedEntry Entry(Article article, ReaderSite site, PersonView? author, IReadOnlyDictionary<Guid, AssetView> assets, IReadOnlyList<string> tags)
    {
        var context = new MarkdownContext(site.Absolute("").TrimEnd('/'), assets);
        var cover = article.CoverAssetId is { } id ? assets.GetValueOrDefault(id) : null;
        return new FeedEntry(
            article.PostId, site.Absolute(SitePaths.Post(article.Slug)), article.Title, article.Summary,
            Readable.Text(markdown.ToHtml(article.Body, context).ToString()), article.Language,
            Readable.Line(author?.Name ?? site.Company.CompanyName), author is null ? null : site.Absolute(SitePaths.Author(author.Slug)),
            tags, article.PublishedAt, article.UpdatedAt, cover is null ? null : Pictures.Card(site, cover));
    }
}
