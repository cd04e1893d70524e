using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Site.Pages.Site;

internal sealed class HomeModel(ArticleShelf shelf, Teasers teasers) : ReaderPage
{
    private const int PageSize = 11;

    public IReadOnlyList<Teaser> Stories { get; private set; } = [];

    /// <summary>Large, on the first page only.</summary>
    public Teaser? First => Stories[0].Lead ? Stories[0] : null;

    public IEnumerable<Teaser> Rest => Stories.Where(s => !s.Lead);

    public async Task<IActionResult> OnGetAsync(string? before, CancellationToken stop)
    {
        await OpenAsync();
        if (await shelf.LatestAsync(before, PageSize, stop) is not { } page)
        {
            return await NotThereAsync(stop);
        }

        Stories = await teasers.OfAsync(page.Items, Site, leadFirst: string.IsNullOrEmpty(before), 2, stop);
        HttpContext.KeepUntil([CacheTag.Lists, .. page.Items.Select(a => CacheTag.Person(a.AuthorId))]);
        return await ShowAsync(new PageHead
        {
            Title = "",
            Description = Site.Company.Tagline,
            Canonical = string.IsNullOrEmpty(before) ? Site.Absolute(SitePaths.Home) : null,
            Hidden = !string.IsNullOrEmpty(before),
            Feeds = Furniture.Feeds(Site, "", Site.Company.CompanyName),
            Next = page.Next is null ? null : Site.Href(SitePaths.Older(SitePaths.Home, page.Next)),
        });
    }
}
