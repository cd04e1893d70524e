using ContentHub.Accounts.Contracts;
using ContentHub.Media.Contracts;
using ContentHub.Themes.Journal.Frames;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Site.Reading;

/// <summary>Makes the frame around public pages from the settings.</summary>
internal sealed class Furniture(ISettings settings, IMedia media, TimeProvider clock)
{
    public async Task<ReaderSite> SiteAsync(HttpContext context) => new(
        await settings.CompanyAsync(context.RequestAborted),
        await settings.PagesAsync(context.RequestAborted),
        await settings.BaseAddressAsync(context.RequestAborted),
        context.Request.PathBase.Value ?? "");

    public async Task<JournalFrame> FrameAsync(ReaderSite site, PageHead head, HttpContext context, string searchText = "")
    {
        var here = context.Request.Path.Value?.TrimStart('/') ?? "";
        return new JournalFrame
        {
            Language = site.Company.Language,
            Words = site.Words,
            SiteName = site.Company.CompanyName,
            Logo = await LogoAsync(site, context.RequestAborted),
            HomeHref = site.Href(SitePaths.Home),
            SearchHref = site.Href(SitePaths.Search),
            SearchText = searchText,
            IconHref = site.Href(SitePaths.Icon),
            Navigation = [.. site.Company.Navigation.Select(l => Link(site, l, here))],
            Footer = [.. Footer(site)],
            Year = site.Local(clock.GetUtcNow()).Year,
            Head = head,
        };
    }

    /// <summary>The three feeds of a list (home, an author, a tag).</summary>
    public static IReadOnlyList<FeedLink> Feeds(ReaderSite site, string list, string title) =>
    [
        new($"{title} (Atom)", "application/atom+xml", site.Href(SitePaths.Feed(list, SitePaths.Atom))),
        new($"{title} (RSS)", "application/rss+xml", site.Href(SitePaths.Feed(list, SitePaths.Rss))),
        new($"{title} (JSON Feed)", "application/feed+json", site.Href(SitePaths.Feed(list, SitePaths.Json))),
    ];

    private static JournalLink Link(ReaderSite site, NavigationLink link, string here)
    {
        var absolute = Uri.TryCreate(link.Target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        var path = link.Target.TrimStart('/');
        return new(link.Label, absolute ? address!.AbsoluteUri : site.Href(path), !absolute && here.Equals(path, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<JournalLink> Footer(ReaderSite site) =>
    [
        .. site.Pages.Where(p => p.InFooter).Select(p => new JournalLink(p.Title, site.Href(SitePaths.Static(p.Slug)))),
        new(site.Words.Archive, site.Href(SitePaths.Archive)),
        new("Atom", site.Href(SitePaths.Atom)),
        new("RSS", site.Href(SitePaths.Rss)),
    ];

    private async Task<Picture?> LogoAsync(ReaderSite site, CancellationToken stop) =>
        site.Company.LogoAssetId is { } id && await media.FindAsync(id, stop) is { } asset ? Pictures.Logo(site, asset) : null;
}
