using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

/// <summary>The one address that networks send people back to. What is wrong is said here, with the way back.</summary>
internal sealed class ConnectedModel(FinishConnect finish) : PageModel
{
    public bool Manages => HttpContext.Actor().Can(PublishingPermissions.ManageChannels);

    public bool Owns => HttpContext.Actor().Can(PublishingPermissions.OwnAccounts);

    public async Task<IActionResult> OnGetAsync(string? state, string? code, string? error, [FromQuery(Name = "error_description")] string? description, CancellationToken stop)
    {
        // The address holds a code that is good for a moment: no page after this one may learn it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-cache, no-store";
        var result = await finish.HandleAsync(new Returned(state, code, error, description, HttpContext.BrowserKey()), HttpContext.Actor(), stop);
        if (!ModelState.Accepts(result))
        {
            return Page();
        }

        if (result.Value.Choose is { } visit)
        {
            return RedirectToPage("/Channels/Choose", new { id = visit });
        }

        this.Say($"{result.Value.Channel!.Name} is connected.");
        return RedirectToPage(result.Value.Personal ? "/OwnAccounts/Index" : "/Channels/Index");
    }
}
