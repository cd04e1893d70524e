using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Writing;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

internal sealed class DuplicateModel(DuplicatePost duplicate) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var copy = await duplicate.HandleAsync(id, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(copy))
        {
            return this.Instead(copy) ?? Page();
        }

        this.Say("This is a copy of your own. The original has not changed.");
        return RedirectToPage("/Editor/Index", new { id = copy.Value.Id });
    }
}
