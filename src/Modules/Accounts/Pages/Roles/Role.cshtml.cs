using ContentHub.Accounts.Access;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Modules;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Roles;

internal sealed class RoleModel(RoleQueries roles, SaveRole save, DeleteRole delete, IEnumerable<Module> modules) : PageModel
{
    public RoleView Role { get; private set; } = null!;

    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var shown = await ShowAsync(id, stop);
        if (Role is not null)
        {
            (Form.Name, Form.Version, Form.Permissions) = (Role.Name, Role.Version, [.. Role.Permissions]);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var input = new RoleInput(id, Form.Name ?? "", Form.Permissions, Form.Version ?? "");
        if (!ModelState.Accepts(await save.HandleAsync(input, HttpContext.Actor(), stop)))
        {
            return await ShowAsync(id, stop);
        }

        this.Say("The role is saved.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.Accepts(await delete.HandleAsync(id, HttpContext.Actor(), stop)))
        {
            return await OnGetAsync(id, stop);
        }

        this.Say("The role is deleted.");
        return RedirectToPage("/Roles/Index");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await roles.FindAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        (Role, Form.All) = (found.Value, [.. modules.SelectMany(m => m.Permissions)]);
        return Page();
    }
}
