using ContentHub.Posts.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Shared;

/// <summary>From a page name and its values to an address or a redirect.</summary>
internal static class PageLinks
{
    public static string To(this IUrlHelper url, PageLink link) => url.Page(link.Page, null, link.Values, null, null, link.Fragment) ?? "";

    public static RedirectToPageResult RedirectTo(this PageModel page, PageLink link) => page.RedirectToPage(link.Page, null, link.Values, link.Fragment);
}
