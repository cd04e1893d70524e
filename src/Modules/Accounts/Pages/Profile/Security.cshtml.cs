using ContentHub.Accounts.Profiles;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Profile;

internal sealed class SecurityModel(ProfileQueries profiles, ChangePassword change, EndOtherSessions end) : PageModel
{
    public SecurityView View { get; private set; } = null!;

    [BindProperty]
    public PasswordForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.Accepts(await change.HandleAsync(Form.Current ?? "", Form.Password ?? "", HttpContext.Actor(), stop)))
        {
            return await ShowAsync();
        }

        this.Say("Your password is changed. Other sessions are over.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken stop)
    {
        if (!ModelState.Accepts(await end.HandleAsync(HttpContext.Actor(), stop)))
        {
            return await ShowAsync();
        }

        this.Say("You are signed out everywhere else.");
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await profiles.SecurityOfAsync(HttpContext.Actor()) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    internal sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? Password { get; set; }
    }
}
