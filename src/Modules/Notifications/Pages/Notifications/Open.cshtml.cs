using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Notifications.Inboxes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Notifications.Pages.Notifications;

/// <summary>Where links lead: on to the place that the notification is about.</summary>
internal sealed class OpenModel(OpenNotification open) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var found = await open.HandleAsync(id, HttpContext.Actor(), stop);
        return this.Instead(found) ?? RedirectToPage(found.Value.Page, null, found.Value.Values, found.Value.Fragment);
    }
}
