using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

internal sealed class NewModel(CreatePost create) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var created = await create.HandleAsync(null, HttpContext.Actor(), stop);
        return ModelState.Accepts(created) ? RedirectToPage("/Editor/Index", new { id = created.Value.Id }) : this.Instead(created) ?? Page();
    }
}
