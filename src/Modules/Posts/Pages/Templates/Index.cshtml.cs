using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Templates;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Templates;

internal sealed class IndexModel(TemplateShelf shelf, PutBackTemplate putBack) : PageModel
{
    public IReadOnlyList<TemplateView> Templates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var by = HttpContext.Actor();
        if (!by.Can(PostsPermissions.EditTemplates))
        {
            return StatusCode(403);
        }

        Templates = (await shelf.ListAsync(by, stop, removedToo: true)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPostPutBackAsync(Guid id, CancellationToken stop)
    {
        var done = await putBack.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(done) is { } instead)
        {
            return instead;
        }

        this.Say("It is offered again, as it came.");
        return RedirectToPage();
    }
}
