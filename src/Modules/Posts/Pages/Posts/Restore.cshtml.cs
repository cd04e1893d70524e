using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Trash;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

internal sealed class RestoreModel(RestorePost restore) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var result = await restore.HandleAsync(id, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(result))
        {
            return this.Instead(result) ?? Page();
        }

        this.Say("The post is back.");
        return RedirectToPage("/Editor/Index", new { id });
    }
}
