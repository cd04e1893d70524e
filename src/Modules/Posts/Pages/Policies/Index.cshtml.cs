using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Policies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Policies;

internal sealed class IndexModel(PolicyShelf shelf, GatherCrowd crowd, RaisePolicy raise) : PageModel
{
    public PolicyView[] Policies { get; private set; } = [];

    public Crowd Crowd { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var listed = await shelf.ListAsync(HttpContext.Actor(), stop);
        if (this.Instead(listed) is { } instead)
        {
            return instead;
        }

        (Policies, Crowd) = (listed.Value, await crowd.HandleAsync(stop));
        return Page();
    }

    public async Task<IActionResult> OnPostUpAsync(Guid id, CancellationToken stop)
    {
        var raised = await raise.HandleAsync(id, HttpContext.Actor(), stop);
        ModelState.Accepts(raised);
        return this.Instead(raised) ?? (raised.Succeeded ? RedirectToPage() : await OnGetAsync(stop));
    }
}
