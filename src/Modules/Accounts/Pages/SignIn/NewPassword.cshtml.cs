using ContentHub.Accounts.Sessions;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.SignIn;

[AllowAnonymous]
internal sealed class NewPasswordModel(SetNewPassword set) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public NewPasswordForm Form { get; set; } = new();

    public void OnGet() => Response.Headers["Referrer-Policy"] = "no-referrer";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var result = await set.HandleAsync(Id, Token ?? "", Form.Password ?? "", HttpContext.Actor(), stop);
        return ModelState.Accepts(result) ? RedirectToPage("/SignIn/Index") : Page();
    }

    internal sealed class NewPasswordForm
    {
        public string? Password { get; set; }
    }
}
