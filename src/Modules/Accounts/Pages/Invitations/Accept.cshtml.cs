using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Invitations;
using ContentHub.Accounts.Sessions;
using ContentHub.Accounts.Pages.SignIn;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Invitations;

[AllowAnonymous]
internal sealed class AcceptModel(InvitationQueries invitations, AcceptInvitation accept, ISettings settings, HubSignIn signIn) : PageModel
{
    /// <summary>Null when the invitation is over.</summary>
    public string? Email { get; private set; }

    public string Company { get; private set; } = "";

    [BindProperty]
    public JoinForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken stop)
    {
        var found = await invitations.BySecretAsync(secret, stop);
        Email = found.Succeeded ? found.Value.Email : null;
        Company = (await settings.CompanyAsync(stop)).CompanyName;
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.StatusCode = found.Succeeded ? 200 : 410;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        var joined = await accept.HandleAsync(secret, Form.Name ?? "", Form.Password ?? "", HttpContext.Actor(), stop);
        if (!ModelState.Accepts(joined))
        {
            return await OnGetAsync(secret, stop);
        }

        await signIn.SignInAsync(joined.Value, isPersistent: false);
        return this.Back(null);
    }

    internal sealed class JoinForm
    {
        public string? Name { get; set; }

        public string? Password { get; set; }
    }
}
