using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Templates;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Posts.Pages.Posts;

/// <summary>Starts a draft, with a title when one was typed already (on the home page) or from a template, and goes on to writing it.</summary>
internal sealed class NewModel(CreatePost create, StartFromTemplate start, TemplateShelf shelf) : PageModel
{
    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Templates { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var created = Form.Template is { } template ? await start.EmptyAsync(template, Form.Title ?? "", by, stop) : await create.TitledAsync(Form.Title, by, stop);
        return ModelState.Accepts(created) ? RedirectToPage("/Editor/Index", new { id = created.Value.Id }) : this.Instead(created) ?? await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var found = await shelf.ListAsync(HttpContext.Actor(), stop);
        Templates = [new SelectListItem("An empty page", ""), .. found.Succeeded ? found.Value.Select(t => new SelectListItem(t.Name, t.Id.ToString())) : []];
        return this.Instead(found) ?? Page();
    }

    internal sealed class NewForm
    {
        public string? Title { get; set; }

        public Guid? Template { get; set; }
    }
}
