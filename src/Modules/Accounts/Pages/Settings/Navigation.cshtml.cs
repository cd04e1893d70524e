using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class NavigationModel(SettingsQueries settings, SaveNavigation save) : PageModel
{
    private const int EmptyLines = 3;

    [BindProperty]
    public NavigationForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await settings.ReadAsync<CompanySettings>(Sections.Company, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Form.Version = found.Value.Version;
        Form.Links = [.. found.Value.Value.Navigation.Select(l => new LinkForm { Label = l.Label, Target = l.Target }), .. Enumerable.Range(0, EmptyLines).Select(_ => new LinkForm())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var links = Form.Links.Select(l => new NavigationLink(l.Label ?? "", l.Target ?? "")).ToList();
        if (!ModelState.Accepts(await save.HandleAsync(links, Form.Version, HttpContext.Actor(), stop)))
        {
            return Page();
        }

        this.Say("The navigation is saved.");
        return RedirectToPage();
    }

    internal sealed class NavigationForm
    {
        public int Version { get; set; }

        public List<LinkForm> Links { get; set; } = [];
    }

    internal sealed class LinkForm
    {
        public string? Label { get; set; }

        public string? Target { get; set; }
    }
}
