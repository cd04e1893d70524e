using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.OAuth;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

internal sealed class ChooseModel(ChooseAccount choose) : PageModel
{
    public AccountChoice Choice { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, string? account, CancellationToken stop)
    {
        var result = await choose.HandleAsync(id, account, HttpContext.BrowserKey(), HttpContext.Actor(), stop);
        if (!ModelState.Accepts(result))
        {
            return await ShowAsync(id, stop);
        }

        this.Say($"{result.Value.Channel!.Name} is connected.");
        return RedirectToPage(result.Value.Personal ? "/OwnAccounts/Index" : "/Channels/Index");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var choice = await choose.ShowAsync(id, HttpContext.BrowserKey(), HttpContext.Actor(), stop);
        if (this.Instead(choice) is { } instead)
        {
            return instead;
        }

        Choice = choice.Value;
        return Page();
    }
}
