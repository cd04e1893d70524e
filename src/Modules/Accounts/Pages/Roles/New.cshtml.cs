using ContentHub.Accounts.Access;
using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Modules;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Roles;

internal sealed class NewModel(SaveRole save, IEnumerable<Module> modules) : PageModel
{
    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        Form.All = [.. modules.SelectMany(m => m.Permissions)];
        return HttpContext.Actor().Can(AccountsPermissions.ManagePeople) ? Page() : StatusCode(403);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var added = await save.HandleAsync(new RoleInput(null, Form.Name ?? "", Form.Permissions, ""), HttpContext.Actor(), stop);
        if (!ModelState.Accepts(added))
        {
            return OnGet();
        }

        this.Say("The role is added.");
        return RedirectToPage("/Roles/Role", new { id = added.Value });
    }
}
