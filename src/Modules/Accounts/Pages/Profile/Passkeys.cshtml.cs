using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Sessions;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Profile;

internal sealed class PasskeysModel(PasskeyList list, AddPasskey add, RenamePasskey rename, RemovePasskey remove) : PageModel
{
    [BindProperty]
    public PasskeyForm Form { get; set; } = new();

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public string? CreationOptions => Url.RouteUrl(PasskeyEndpoints.CreationOptions);

    public async Task OnGetAsync() => Passkeys = await list.OfAsync(HttpContext.Actor());

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        await ShowAsync(await add.HandleAsync(Form.Credential ?? "", Form.Name ?? "", HttpContext.Actor(), stop), "The passkey is added.");

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken stop) => Form.Remove
        ? await ShowAsync(await remove.HandleAsync(Form.Id ?? "", HttpContext.Actor(), stop), "The passkey is removed. Delete it on the device, too.")
        : await ShowAsync(await rename.HandleAsync(Form.Id ?? "", Form.Name ?? "", HttpContext.Actor(), stop), "The passkey is renamed.");

    private async Task<IActionResult> ShowAsync(Result result, string sentence)
    {
        if (ModelState.Accepts(result))
        {
            this.Say(sentence);
            return RedirectToPage();
        }

        Passkeys = await list.OfAsync(HttpContext.Actor());
        return Page();
    }

    internal sealed class PasskeyForm
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? Credential { get; set; }

        public bool Remove { get; set; }
    }
}
