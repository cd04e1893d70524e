using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class NewPageModel(SavePage save) : PageModel
{
    [BindProperty]
    public PageForm Form { get; set; } = new();

    public IActionResult OnGet() => HttpContext.Actor().Can(AccountsPermissions.ManageSettings) ? Page() : StatusCode(403);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.Accepts(await save.HandleAsync(Form.ToInput(null), HttpContext.Actor(), stop)))
        {
            return OnGet();
        }

        this.Say("The page is on the site.");
        return RedirectToPage("/Settings/Pages");
    }
}
