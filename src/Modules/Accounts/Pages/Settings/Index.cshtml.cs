using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class IndexModel(SettingsQueries settings, SaveCompany save, IEnumerable<IProfilePhotos> pictures) : PageModel
{
    [BindProperty]
    public CompanyForm Form { get; set; } = new();

    public string? LogoPath { get; private set; }

    public IEnumerable<SelectListItem> TimeZones => Choices.TimeZones().Select(z => new SelectListItem(z, z));

    public IEnumerable<SelectListItem> Languages => Choices.Languages.Select(l => new SelectListItem(l.Name, l.Tag));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await settings.ReadAsync<CompanySettings>(Sections.Company, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Form = CompanyForm.Of(found.Value.Value, found.Value.Version);
        Show(found.Value.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var logo = Form.Logo?.OpenReadStream();
        var input = new CompanyInput(Form.CompanyName ?? "", Form.Tagline ?? "", Form.BaseAddress ?? "", Form.TimeZone ?? "", Form.Language ?? "", Form.RemoveLogo, Form.Version, logo, Form.Logo?.FileName ?? "", Form.Names?.Split('\n'));
        if (!ModelState.Accepts(await save.HandleAsync(input, HttpContext.Actor(), stop)))
        {
            var found = await settings.ReadAsync<CompanySettings>(Sections.Company, HttpContext.Actor(), stop);
            if (this.Instead(found) is { } instead)
            {
                return instead;
            }

            Show(found.Value.Value);
            return Page();
        }

        this.Say("The settings are saved.");
        return RedirectToPage();
    }

    private void Show(CompanySettings company) =>
        LogoPath = company.LogoAssetId is { } id && pictures.FirstOrDefault() is { } keeper ? Url.Content("~/" + keeper.PathOf(id)) : null;
}
