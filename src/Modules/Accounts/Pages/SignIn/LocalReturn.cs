using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.SignIn;

internal static class LocalReturn
{
    /// <summary>To where the person wanted to go, when that is on this site; home otherwise.</summary>
    public static IActionResult Back(this PageModel page, string? returnUrl) =>
        page.Url.IsLocalUrl(returnUrl) ? page.LocalRedirect(returnUrl!) : page.LocalRedirect(page.Url.Page("/Home/Index") ?? page.Url.Content("~/hub"));
}
