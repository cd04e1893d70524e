using System.Net;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Sessions;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;
using DemoNames = ContentHub.Accounts.Contracts.DemoPeople;

namespace ContentHub.Accounts.Pages.SignIn;

[AllowAnonymous]
internal sealed class IndexModel(SignInPerson signIn, SignInWithPasskey withPasskey, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Only in Development: one click fills the form.</summary>
    public IReadOnlyList<(Guid Id, string Name, string Email, string Role)> DemoPeople => environment.IsDevelopment() ? DemoNames.All : [];

    public string? DemoPassword { get; private set; }

    public string? PasskeyOptions => Url.RouteUrl(PasskeyEndpoints.SignInOptions);

    /// <summary>The session cookie is for encrypted connections; browsers take it over plain HTTP from this machine only.</summary>
    public bool SessionCannotLast => !Request.IsHttps && !IsThisMachine(Request.Host.Host);

    public IActionResult OnGet(string? demo)
    {
        if (User.PersonId() is not null)
        {
            return this.Back(ReturnUrl);
        }

        if (DemoPeople.Any(p => p.Email == demo))
        {
            (Form.Email, DemoPassword) = (demo, DemoNames.Password);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var result = await signIn.HandleAsync(Form.Email ?? "", Form.Password ?? "", Form.Remember, HttpContext.Actor(), stop);
        if (result.Succeeded)
        {
            return result.Value == SignInStep.Done ? this.Back(ReturnUrl) : RedirectToPage("/SignIn/SecondStep", new { ReturnUrl });
        }

        return Refuse(result);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken stop)
    {
        var result = await withPasskey.HandleAsync(Form.Credential ?? "", HttpContext.Actor(), stop);
        return result.Succeeded ? this.Back(ReturnUrl) : Refuse(result);
    }

    private PageResult Refuse(Result result)
    {
        ModelState.Accepts(result);
        Response.StatusCode = result.Error.Kind == ErrorKind.TooMany ? 429 : 200;
        return Page();
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    internal sealed class SignInForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public string? Credential { get; set; }

        public bool Remember { get; set; }
    }
}
