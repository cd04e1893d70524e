using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Rehearsals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Ledger;

internal sealed class RehearsalModel(RehearsePublication rehearse) : PageModel
{
    public RehearsedPublication Rehearsed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var made = await rehearse.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(made) is { } instead)
        {
            return instead;
        }

        Rehearsed = made.Value;
        return Page();
    }
}
