using ContentHub.Accounts.Sessions;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.SignIn;

[AllowAnonymous]
internal sealed class ForgottenModel(SendPasswordLink send) : PageModel
{
    [BindProperty]
    public ForgottenForm Form { get; set; } = new();

    public bool Sent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var result = await send.HandleAsync(Form.Email ?? "", (id, token) => Url.Page("/SignIn/NewPassword", new { id, token })!, HttpContext.Actor(), stop);
        Sent = ModelState.Accepts(result);
        Response.StatusCode = Sent ? 200 : ProblemRefusals.StatusOf(result.Error.Kind);
        return Page();
    }

    internal sealed class ForgottenForm
    {
        public string? Email { get; set; }
    }
}
