using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Pages.Site;

/// <summary>A page that everybody may read. What is not there is shown by the same page, with the right status.</summary>
[AllowAnonymous]
[KeepPage]
internal abstract class ReaderPage : PageModel
{
    /// <summary>Set when there is nothing to show: the page shows this instead.</summary>
    public Missing? Missing { get; private set; }

    public ReaderSite Site { get; private set; } = null!;

    public JournalWords Words => Site.Words;

    private Furniture Furniture => HttpContext.RequestServices.GetRequiredService<Furniture>();

    protected async Task OpenAsync() => Site = await Furniture.SiteAsync(HttpContext);

    protected async Task<PageResult> ShowAsync(PageHead head, string searchText = "")
    {
        (await Furniture.FrameAsync(Site, head, HttpContext, searchText)).Put(ViewData);
        return Page();
    }

    protected Task<IActionResult> NotThereAsync(CancellationToken stop) => MissingAsync(404, Words.NotFound, Words.NotFoundSentence, stop);

    protected Task<IActionResult> GoneAsync(CancellationToken stop) => MissingAsync(410, Words.Gone, Words.GoneSentence, stop);

    private async Task<IActionResult> MissingAsync(int status, string title, string sentence, CancellationToken stop)
    {
        var services = HttpContext.RequestServices;
        var latest = await services.GetRequiredService<ArticleShelf>().LatestAsync(null, 3, stop);
        Missing = new(status, title, sentence, await services.GetRequiredService<Teasers>().OfAsync(latest!.Items, Site, leadFirst: false, 3, stop));
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-cache";
        return await ShowAsync(new PageHead { Title = title, Hidden = true });
    }
}
