using ContentHub.Accounts.FirstRun;
using ContentHub.Accounts.Pages.SignIn;
using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Sessions;
using ContentHub.Data;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Accounts.Pages.Setup;

[AllowAnonymous]
internal sealed class IndexModel(SetupState state, HubDbContext db, SetUpHub setUp, HubSignIn signIn) : PageModel
{
    [BindProperty]
    public SetupForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> TimeZones => Choices.TimeZones().Select(z => new SelectListItem(z, z));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await state.IsDoneAsync(db, stop) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await state.IsDoneAsync(db, stop))
        {
            return NotFound();
        }

        var input = new SetupInput(Form.Token ?? "", Form.Company ?? "", Form.Name ?? "", Form.Email ?? "", Form.Password ?? "", Form.TimeZone ?? "");
        var made = await setUp.HandleAsync(input, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(made))
        {
            return Page();
        }

        await signIn.SignInAsync(made.Value, isPersistent: false);
        return this.Back(null);
    }

    internal sealed class SetupForm
    {
        public string? Token { get; set; }

        public string? Company { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }

        public string? TimeZone { get; set; } = "Europe/Berlin";
    }
}
