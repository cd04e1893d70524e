using ContentHub.Accounts.Access;
using ContentHub.Accounts.Invitations;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Invitations;

internal sealed class IndexModel(InvitationQueries invitations, RoleQueries roles, InvitePerson invite, RevokeInvitation revoke) : PageModel
{
    public IReadOnlyList<InvitationRow> Open { get; private set; } = [];

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    /// <summary>The link is shown in the answer to the form and never again, so there is no redirect after it.</summary>
    public Invited? Made { get; private set; }

    [BindProperty]
    public InvitationForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var made = await invite.HandleAsync(Form.Email ?? "", Form.Roles, secret => Url.Page("/Invitations/Accept", new { secret })!, HttpContext.Actor(), stop);
        if (ModelState.Accepts(made))
        {
            Made = made.Value;
            ModelState.Clear();
            Form = new InvitationForm();
        }

        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.Accepts(await revoke.HandleAsync(id, HttpContext.Actor(), stop)))
        {
            return await ShowAsync(stop);
        }

        this.Say("The invitation is revoked: its link opens nothing any more.");
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var open = await invitations.OpenAsync(HttpContext.Actor(), stop);
        if (this.Instead(open) is { } instead)
        {
            return instead;
        }

        (Open, Roles) = (open.Value, (await roles.ListAsync(HttpContext.Actor(), stop)).Value);
        return Page();
    }

    internal sealed class InvitationForm
    {
        public string? Email { get; set; }

        public List<Guid> Roles { get; set; } = [];
    }
}
