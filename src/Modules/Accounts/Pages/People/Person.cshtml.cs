using ContentHub.Accounts.Access;
using ContentHub.Accounts.Staff;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.People;

internal sealed class PersonModel(PeopleQueries people, RoleQueries roles, ChangeRoles change, ReactivatePerson reactivate) : PageModel
{
    public PersonAdminView Person { get; private set; } = null!;

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    [BindProperty]
    public RolesForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var shown = await ShowAsync(id, stop);
        Form.Roles = [.. Person?.RoleIds ?? []];
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.Accepts(await change.HandleAsync(id, Form.Roles, Form.Version ?? "", HttpContext.Actor(), stop)))
        {
            return await ShowAsync(id, stop);
        }

        this.Say("The roles are saved.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostReactivateAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.Accepts(await reactivate.HandleAsync(id, HttpContext.Actor(), stop)))
        {
            return await ShowAsync(id, stop);
        }

        this.Say("The account works again.");
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await people.FindAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        (Person, Roles) = (found.Value, (await roles.ListAsync(HttpContext.Actor(), stop)).Value);
        return Page();
    }

    internal sealed class RolesForm
    {
        public string? Version { get; set; }

        public List<Guid> Roles { get; set; } = [];
    }
}
