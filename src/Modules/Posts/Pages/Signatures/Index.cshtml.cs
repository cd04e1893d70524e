using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Signatures;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Signatures;

internal sealed class IndexModel(ReadSignatures read, SaveSignatures save, NetworksInUse networks) : PageModel
{
    [BindProperty]
    public Dictionary<string, string?> Texts { get; set; } = [];

    public IReadOnlyList<IVariantComposer> Networks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Networks = await networks.HandleAsync(stop);
        Texts = (await read.HandleAsync(HttpContext.Actor().Id, stop)).ToDictionary(s => s.Key, s => (string?)s.Value);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Networks = await networks.HandleAsync(stop);
        var saved = await save.HandleAsync(Texts, HttpContext.Actor(), stop);
        ModelState.Clear();
        if (!ModelState.Accepts(saved))
        {
            return this.Instead(saved) ?? Page();
        }

        this.Say("Saved. Your drafts end with it from now on.");
        return RedirectToPage();
    }
}
