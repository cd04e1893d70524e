using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Profiles;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Accounts.Pages.Profile;

internal sealed class IndexModel(ProfileQueries profiles, SaveProfile save, IEnumerable<IProfilePhotos> photos) : PageModel
{
    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    public string? PhotoPath { get; private set; }

    public IEnumerable<SelectListItem> TimeZones => Choices.TimeZones().Select(z => new SelectListItem(z, z));

    public IEnumerable<SelectListItem> Languages => Choices.Languages.Select(l => new SelectListItem(l.Name, l.Tag));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await profiles.OfAsync(HttpContext.Actor(), stop);
        if (found is null)
        {
            return NotFound();
        }

        Form = new ProfileForm { Name = found.Name, JobTitle = found.JobTitle, Bio = found.Bio, TimeZone = found.TimeZone, Language = found.Language };
        Show(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var photo = Form.Photo?.OpenReadStream();
        var input = new ProfileInput(Form.Name ?? "", Form.JobTitle ?? "", Form.Bio ?? "", Form.TimeZone ?? "", Form.Language ?? "", Form.RemovePhoto, photo, Form.Photo?.FileName ?? "");
        if (ModelState.Accepts(await save.HandleAsync(input, HttpContext.Actor(), stop)))
        {
            this.Say("Your profile is saved.");
            return RedirectToPage();
        }

        Show(await profiles.OfAsync(HttpContext.Actor(), stop));
        return Page();
    }

    private void Show(ProfileView? profile) =>
        PhotoPath = profile?.PhotoAssetId is { } id && photos.FirstOrDefault() is { } store ? Url.Content("~/" + store.PathOf(id)) : null;

    internal sealed class ProfileForm
    {
        public string? Name { get; set; }

        public string? JobTitle { get; set; }

        public string? Bio { get; set; }

        public string? TimeZone { get; set; }

        public string? Language { get; set; }

        public bool RemovePhoto { get; set; }

        public IFormFile? Photo { get; set; }
    }
}
