using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Staff;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Accounts.Pages.People;

internal sealed class DeactivationModel(PeopleQueries people, IPeople directory, DeactivatePerson deactivate) : PageModel
{
    public PersonAdminView Person { get; private set; } = null!;

    public IReadOnlyList<Belongings> Belongings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Successors { get; private set; } = [];

    [BindProperty]
    public SuccessorForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!ModelState.Accepts(await deactivate.HandleAsync(id, Form.Successor, HttpContext.Actor(), stop)))
        {
            return await ShowAsync(id, stop);
        }

        this.Say("The account is deactivated. Sessions and access tokens are over.");
        return RedirectToPage("/People/Person", new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await people.FindAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Person = found.Value;
        Belongings = await deactivate.BelongingsAsync(id, stop);
        Successors = [new("Choose someone", ""), .. (await directory.ListAsync(null, stop)).Where(p => p.Id != id).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return Page();
    }

    internal sealed class SuccessorForm
    {
        public Guid? Successor { get; set; }
    }
}
