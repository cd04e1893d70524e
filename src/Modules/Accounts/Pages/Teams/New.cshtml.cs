using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Teams;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Teams;

internal sealed class NewModel(IPeople people, SaveTeam save) : PageModel
{
    [BindProperty]
    public TeamForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Form.Everyone = await people.ListAsync(null, stop);
        return HttpContext.Actor().Can(AccountsPermissions.ManagePeople) ? Page() : StatusCode(403);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.Accepts(await save.HandleAsync(new TeamInput(null, Form.Name ?? "", Form.Members, 0), HttpContext.Actor(), stop)))
        {
            return await OnGetAsync(stop);
        }

        this.Say("The team is added.");
        return RedirectToPage("/Teams/Index");
    }
}
