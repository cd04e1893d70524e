using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ContentHub.Publishing.Pages.Channels;

/// <param name="Network">Its name.</param>
/// <param name="To">Where the person signs in.</param>
internal sealed record Leaving(string Network, Uri To);

internal static class LeavePage
{
    /// <summary>
    /// A redirect out of the answer to a form is against the content security policy, which keeps forms on this site. So the answer is a page with a link,
    /// which the browser follows by itself.
    /// </summary>
    public static IActionResult LeaveFor(this PageModel page, string network, Uri to)
    {
        page.Response.Headers["Refresh"] = $"0; url={to.AbsoluteUri}";
        return new ViewResult
        {
            ViewName = "/Pages/Channels/_Leaving.cshtml",
            ViewData = new ViewDataDictionary<Leaving>(page.ViewData, new Leaving(network, to)),
            TempData = page.TempData,
        };
    }
}
