using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.OAuth;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.NetworkApps;

internal sealed class IndexModel(NetworkAppBook apps) : PageModel
{
    public IReadOnlyList<NetworkAppCard> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var cards = await apps.AllAsync(HttpContext.Actor(), stop);
        if (this.Instead(cards) is { } instead)
        {
            return instead;
        }

        Cards = cards.Value;
        return Page();
    }
}
