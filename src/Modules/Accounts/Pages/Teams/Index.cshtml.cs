using ContentHub.Accounts.Teams;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Teams;

internal sealed class IndexModel(TeamQueries teams) : PageModel
{
    public IReadOnlyList<TeamRow> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await teams.ListAsync(HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Teams = found.Value;
        return Page();
    }
}
