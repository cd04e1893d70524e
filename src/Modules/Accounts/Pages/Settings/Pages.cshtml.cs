using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class PagesModel(SettingsQueries settings) : PageModel
{
    public IReadOnlyList<PageRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await settings.PagesAsync(HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Rows = found.Value;
        return Page();
    }
}
