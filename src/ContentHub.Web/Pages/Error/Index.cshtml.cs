using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Web.Pages.Error;

/// <summary>What people see instead of a bare status: one sentence about what happened and where to go.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string? RequestId { get; private set; }

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        var code = status is >= 400 and < 600 ? status.Value : StatusCodes.Status500InternalServerError;
        Response.StatusCode = code;
        (Title, Sentence) = code switch
        {
            400 => ("That could not be read", "The form may have been open for too long. Go back, reload the page and send it again; what you typed is usually still there."),
            401 or 403 => ("This is not yours to see", "Your role does not allow this page. Ask an administrator if you need it."),
            404 => ("There is nothing here", "The page was moved or never existed, or you may not see it."),
            413 => ("That was too large", "Send less at once: a text may have one million characters, a picture 25 MB."),
            429 => ("That was a bit fast", "Wait a minute, then try again."),
            _ => ("Something broke on our side", "It was written down. Try again in a moment."),
        };
        RequestId = code >= 500 ? Activity.Current?.Id ?? HttpContext.TraceIdentifier : null;
    }
}
