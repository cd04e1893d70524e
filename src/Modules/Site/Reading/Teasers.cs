using ContentHub.Accounts.Contracts;
using ContentHub.Media.Contracts;
using ContentHub.Themes.Journal.Frames;

namespace ContentHub.Site.Reading;

/// <summary>Rows of articles as teasers: one look at the people and one at the pictures, however long the list.</summary>
internal sealed class Teasers(IPeople people, IMedia media)
{
    /// <param name="rows">In the order of the page.</param>
    /// <param name="site">Where it stands.</param>
    /// <param name="leadFirst">True: the first one is large.</param>
    /// <param name="level">Heading level.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<Teaser>> OfAsync(
        IReadOnlyList<ArticleRow> rows, ReaderSite site, bool leadFirst, int level, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var authors = await people.FindManyAsync([.. rows.Select(r => r.AuthorId).Distinct()], stop);
        var covers = await media.FindManyAsync([.. rows.Select(r => r.CoverAssetId).OfType<Guid>().Distinct()], stop);
        return [.. rows.Select((row, i) => Of(row, site, authors.GetValueOrDefault(row.AuthorId),
            row.CoverAssetId is { } cover ? covers.GetValueOrDefault(cover) : null, leadFirst && i == 0) with { Level = level })];
    }

    private static Teaser Of(ArticleRow row, ReaderSite site, PersonView? author, AssetView? cover, bool lead) => new()
    {
        Href = site.Href(SitePaths.Post(row.Slug)),
        Title = row.Title,
        Summary = row.Summary,
        Kicker = row.TopicKey.Length == 0 ? null : new(row.TopicLabel, site.Href(SitePaths.Tag(row.TopicKey))),
        Author = author is null ? null : new(author.Name, site.Href(SitePaths.Author(author.Slug))),
        At = row.PublishedAt,
        Date = site.Date(row.PublishedAt),
        ReadingTime = site.ReadingTime(row.ReadingMinutes),
        // The link around it has no name of its own, so the picture has none either: the title says it all.
        Picture = cover is null ? null : lead ? Pictures.Lead(site, cover, "") : Pictures.Teaser(site, cover, ""),
        Language = site.Foreign(row.Language),
        Lead = lead,
    };
}
