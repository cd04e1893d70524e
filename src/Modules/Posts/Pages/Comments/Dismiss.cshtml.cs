using ContentHub.Http.Actors;
using ContentHub.Posts.Comments;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>Takes a row about a comment off one's home page.</summary>
internal sealed class DismissModel(DismissCall dismiss) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string kind, Guid id, Guid thread, CancellationToken stop)
    {
        await dismiss.HandleAsync(kind, id, thread, HttpContext.Actor(), stop);
        this.Say("Cleared. The comment stays where it is.");
        return RedirectToPage("/Home/Index");
    }
}
