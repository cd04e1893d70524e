using ContentHub.Accounts.Profiles;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Profile;

internal sealed class AuthenticatorModel(ShowAuthenticatorKey show, ConfirmAuthenticator confirm, RemoveAuthenticator remove, NewRecoveryCodes renew) : PageModel
{
    [BindProperty]
    public AuthenticatorForm Form { get; set; } = new();

    public AuthenticatorKey? Key { get; private set; }

    public QrPicture? Qr { get; private set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var result = await confirm.HandleAsync(Form.Code ?? "", HttpContext.Actor(), stop);
        Codes = ModelState.Accepts(result) ? result.Value.Codes : null;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken stop)
    {
        if (!Form.Remove)
        {
            var codes = await renew.HandleAsync(Form.Password ?? "", HttpContext.Actor(), stop);
            Codes = Accepts(codes) ? codes.Value.Codes : null;
            return await ShowAsync(stop);
        }

        if (!Accepts(await remove.HandleAsync(Form.Password ?? "", HttpContext.Actor(), stop)))
        {
            return await ShowAsync(stop);
        }

        this.Say("The authenticator app is removed. Your password alone signs you in now.", "warn");
        return RedirectToPage("/Profile/Security");
    }

    /// <summary>The use cases call it the current password; here the field is just the password.</summary>
    private bool Accepts(Kernel.Results.Result result) => ModelState.Accepts(
        result.Succeeded ? result : Kernel.Results.Result.Refused([.. result.Errors.Select(e => e is CurrentPasswordWrong ? e with { Field = "Password" } : e)]));

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (Codes is null && await show.HandleAsync(HttpContext.Actor(), stop) is { Succeeded: true } key)
        {
            (Key, Qr) = (key.Value, QrPicture.Of(key.Value.Address));
        }

        return Page();
    }

    internal sealed class AuthenticatorForm
    {
        public string? Code { get; set; }

        public string? Password { get; set; }

        public bool Remove { get; set; }
    }
}
