using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Writing;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Editor;

internal sealed class TakeOverModel(Holds.TakeOver takeOver) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var taken = await takeOver.HandleAsync(PostDocument.Name, id, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(taken))
        {
            return this.Instead(taken) ?? Page();
        }

        this.Say("You are writing here now.");
        return RedirectToPage("/Editor/Index", new { id });
    }
}
