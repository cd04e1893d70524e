using ContentHub.Accounts.Sessions;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.SignIn;

[AllowAnonymous]
internal sealed class SecondStepModel(TakeSecondStep step) : PageModel
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var result = await step.HandleAsync(Form.Code, Form.RecoveryCode, HttpContext.Actor(), stop);
        if (ModelState.Accepts(result))
        {
            return this.Back(ReturnUrl);
        }

        if (result.Error is SecondStepOver over)
        {
            this.Say(over.Message, "warn");
            return RedirectToPage("/SignIn/Index", new { ReturnUrl });
        }

        Response.StatusCode = result.Error.Kind == ErrorKind.TooMany ? 429 : 200;
        return Page();
    }

    internal sealed class CodeForm
    {
        public string? Code { get; set; }

        public string? RecoveryCode { get; set; }
    }
}
