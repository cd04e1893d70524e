using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.OAuth;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.NetworkApps;

internal sealed class AppModel(NetworkAppBook apps, KeepNetworkApp keep) : PageModel
{
    public NetworkAppCard Card { get; private set; } = null!;

    public Uri Callback { get; private set; } = null!;

    [BindProperty]
    public AppForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken stop)
    {
        var shown = await ShowAsync(kind, stop);
        if (Card?.App is { } app)
        {
            (Form.ClientId, Form.Server, Form.Version) = (app.ClientId, app.Server, app.Version);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken stop)
    {
        var result = await keep.HandleAsync(kind, new NetworkAppForm(Form.ClientId, Form.Secret, Form.Server, Form.Version), HttpContext.Actor(), stop);
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            return await ShowAsync(kind, stop);
        }

        this.Say("Saved. Accounts can be connected now.");
        return RedirectToPage("/NetworkApps/Index");
    }

    private async Task<IActionResult> ShowAsync(string kind, CancellationToken stop)
    {
        var cards = await apps.AllAsync(HttpContext.Actor(), stop);
        if (this.Instead(cards) is { } instead)
        {
            return instead;
        }

        if (cards.Value.Find(c => c.Network.Kind == kind) is not { } card)
        {
            return NotFound();
        }

        (Card, Callback) = (card, await apps.RedirectAsync(stop));
        return Page();
    }

    internal sealed class AppForm
    {
        public string? ClientId { get; set; }

        public string? Secret { get; set; }

        public string? Server { get; set; }

        public int Version { get; set; }
    }
}
