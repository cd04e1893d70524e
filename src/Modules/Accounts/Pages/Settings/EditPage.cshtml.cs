using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class EditPageModel(SettingsQueries settings, SavePage save, DeletePage delete) : PageModel
{
    [BindProperty]
    public PageForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var found = await settings.PageAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        var page = found.Value;
        Form = new PageForm { Title = page.Title, Slug = page.Slug, Body = page.Body, InFooter = page.InFooter, Version = page.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var saved = await save.HandleAsync(Form.ToInput(id), HttpContext.Actor(), stop);
        if (!ModelState.Accepts(saved))
        {
            return this.Instead(saved) ?? Page();
        }

        this.Say("The page is saved.");
        return RedirectToPage("/Settings/Pages");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken stop)
    {
        if (this.Instead(await delete.HandleAsync(id, HttpContext.Actor(), stop)) is { } instead)
        {
            return instead;
        }

        this.Say("The page is deleted.");
        return RedirectToPage("/Settings/Pages");
    }
}
