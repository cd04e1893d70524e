using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Drafts;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

internal sealed class TrashModel(TrashPost trash) : PageModel
{
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var result = await trash.HandleAsync(id, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(result))
        {
            return this.Instead(result) ?? Page();
        }

        this.Say("The post is in the trash. You can restore it for 30 days: choose the state “In the trash”.");
        return RedirectToPage("/Posts/Index");
    }
}
