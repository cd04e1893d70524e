using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Teams;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Teams;

internal sealed class TeamModel(TeamQueries teams, IPeople people, SaveTeam save, DeleteTeam delete) : PageModel
{
    public TeamView Team { get; private set; } = null!;

    [BindProperty]
    public TeamForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var shown = await ShowAsync(id, stop);
        if (Team is not null)
        {
            (Form.Name, Form.Version, Form.Members) = (Team.Name, Team.Version, [.. Team.Members]);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.Accepts(await save.HandleAsync(new TeamInput(id, Form.Name ?? "", Form.Members, Form.Version), HttpContext.Actor(), stop)))
        {
            return await ShowAsync(id, stop);
        }

        this.Say("The team is saved.");
        return RedirectToPage("/Teams/Index");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken stop)
    {
        if (this.Instead(await delete.HandleAsync(id, HttpContext.Actor(), stop)) is { } instead)
        {
            return instead;
        }

        this.Say("The team is deleted.");
        return RedirectToPage("/Teams/Index");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await teams.FindAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        (Team, Form.Everyone) = (found.Value, await people.ListAsync(null, stop));
        return Page();
    }
}
