using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Templates;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Templates;

/// <summary>Adds a template, or changes one.</summary>
internal sealed class EditModel(TemplateShelf shelf, SaveTemplate save, RemoveTemplate remove) : PageModel
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public TemplateView? Template { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is { } instead)
        {
            return instead;
        }

        Form = Template is null ? new TemplateForm { Sections = [new(), new()] } : TemplateForm.Of(Template);
        return Page();
    }

    /// <param name="what">A button that changes the parts; null saves.</param>
    public async Task<IActionResult> OnPostAsync(Guid? id, string? what, CancellationToken stop)
    {
        if (what is not null)
        {
            Form.Rearrange(what);
            ModelState.Clear();
            return await LoadAsync(id, stop) ?? Page();
        }

        var saved = ModelState.IsValid ? await save.HandleAsync(Form.Input(id), HttpContext.Actor(), stop) : null;
        if (saved is null || !ModelState.Accepts(saved))
        {
            return await LoadAsync(id, stop) ?? Page();
        }

        this.Say("The template is saved.");
        return RedirectToPage("/Templates/Index");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken stop)
    {
        var removed = await remove.HandleAsync(id, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(removed))
        {
            return this.Instead(removed) ?? await OnGetAsync(id, stop);
        }

        this.Say("The template is removed.");
        return RedirectToPage("/Templates/Index");
    }

    private async Task<IActionResult?> LoadAsync(Guid? id, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        if (!by.Can(PostsPermissions.EditTemplates))
        {
            return StatusCode(403);
        }

        if (id is not { } known)
        {
            return null;
        }

        var found = await shelf.FindAsync(known, by, stop);
        Template = found.Succeeded ? found.Value : null;
        return this.Instead(found);
    }
}
