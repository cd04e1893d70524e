using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

internal sealed class PostModel(ArticleShelf shelf, ArticleViews views) : ReaderPage
{
    public ArticleView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        await OpenAsync();
        if (await shelf.FindAsync(slug, stop) is not { } article)
        {
            return await ElsewhereAsync(slug, stop);
        }

        View = await views.OfAsync(article, Site, stop);
        HttpContext.KeepUntil([.. View.StaleWith]);
        var address = Site.Absolute(SitePaths.Post(article.Slug));
        var feeds = Furniture.Feeds(Site, "", Site.Company.CompanyName);
        return await ShowAsync(new PageHead
        {
            Title = article.Title,
            Description = article.Summary,
            Canonical = article.CanonicalUrl.Length > 0 ? article.CanonicalUrl : address,
            Kind = "article",
            Image = View.Card,
            ImageAlt = article.CoverAlt,
            PublishedAt = article.PublishedAt,
            UpdatedAt = article.UpdatedAt,
            Author = View.Byline.Author.Name,
            Tags = [.. View.Tags.Select(t => t.Label)],
            Feeds = feeds,
            Language = article.Language,
            Data = View.Data,
        });
    }

    private async Task<IActionResult> ElsewhereAsync(string slug, CancellationToken stop) => await shelf.MovedToAsync(slug, stop) switch
    {
        null => await NotThereAsync(stop),
        "" => await GoneAsync(stop),
        var now => RedirectPermanent(Site.Href(SitePaths.Post(now))),
    };
}
