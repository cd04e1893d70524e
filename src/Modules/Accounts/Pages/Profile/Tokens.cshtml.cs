using ContentHub.Accounts.Tokens;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Profile;

internal sealed class TokensModel(TokenQueries tokens, CreateToken create, RevokeToken revoke, IEnumerable<Module> modules) : PageModel
{
    [BindProperty]
    public TokenForm Form { get; set; } = new();

    public IReadOnlyList<TokenRow> Tokens { get; private set; } = [];

    public IReadOnlyList<Permission> Permissions => [.. modules.SelectMany(m => m.Permissions).Where(HttpContext.Actor().Can)];

    /// <summary>Shown in the answer to the form and never again, so there is no redirect after it.</summary>
    public string? Secret { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => Tokens = await tokens.OfAsync(HttpContext.Actor(), stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var made = await create.HandleAsync(Form.Name ?? "", Form.Scopes, Form.Days, HttpContext.Actor(), stop);
        if (ModelState.Accepts(made))
        {
            Secret = made.Value.Secret;
            ModelState.Clear();
            Form = new TokenForm();
        }

        await OnGetAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken stop)
    {
        if (this.Instead(await revoke.HandleAsync(id, HttpContext.Actor(), stop)) is { } instead)
        {
            return instead;
        }

        this.Say("The token is revoked.");
        return RedirectToPage();
    }

    internal sealed class TokenForm
    {
        public string? Name { get; set; }

        public int Days { get; set; } = 90;

        public List<string> Scopes { get; set; } = [];
    }
}
