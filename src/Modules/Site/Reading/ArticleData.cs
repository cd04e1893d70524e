using ContentHub.Media.Contracts;
using ContentHub.Site.Articles;
using ContentHub.Themes.Journal.Frames;

namespace ContentHub.Site.Reading;

/// <summary>schema.org for a post: search engines read author, dates and picture here.</summary>
internal static class ArticleData
{
    public static JsonLd Of(Article article, ReaderSite site, AuthorCard author, AssetView? cover, List<ArticleTag> tags) => new(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Article",
        ["mainEntityOfPage"] = site.Absolute(SitePaths.Post(article.Slug)),
        ["headline"] = article.Title,
        ["description"] = article.Summary.Length == 0 ? null : article.Summary,
        ["inLanguage"] = article.Language,
        ["datePublished"] = article.PublishedAt,
        ["dateModified"] = article.UpdatedAt,
        ["keywords"] = tags.Count == 0 ? null : tags.Select(t => t.Label).ToArray(),
        ["image"] = cover is null ? null : Pictures.Card(site, cover),
        ["author"] = new Dictionary<string, string?>
        {
            ["@type"] = "Person",
            ["name"] = author.Name,
            ["jobTitle"] = author.Role,
            ["url"] = author.Href is null ? site.Absolute("") : new Uri(site.Base, author.Href[(site.PathBase.Length + 1)..]).AbsoluteUri,
        },
        ["publisher"] = new Dictionary<string, string?>
        {
            ["@type"] = "Organization",
            ["name"] = site.Company.CompanyName,
            ["url"] = site.Absolute(""),
        },
    });
}
