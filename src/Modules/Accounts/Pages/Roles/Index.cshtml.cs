using ContentHub.Accounts.Access;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Roles;

internal sealed class IndexModel(RoleQueries roles) : PageModel
{
    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await roles.ListAsync(HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Roles = found.Value;
        return Page();
    }
}
