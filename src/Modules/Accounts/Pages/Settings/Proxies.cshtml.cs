using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class ProxiesModel(SettingsQueries settings, SaveProxies save) : PageModel
{
    [BindProperty]
    public ProxiesForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await settings.ReadAsync<ProxySettings>(Sections.Proxy, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Form = new ProxiesForm { Known = string.Join('\n', found.Value.Value.Known), Version = found.Value.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.Accepts(await save.HandleAsync(Form.Known ?? "", Form.Version, HttpContext.Actor(), stop)))
        {
            return Page();
        }

        this.Say("The proxies are saved. Restart ContentHub to use them.");
        return RedirectToPage();
    }

    internal sealed class ProxiesForm
    {
        public string? Known { get; set; }

        public int Version { get; set; }
    }
}
