using ContentHub.Accounts.Staff;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.People;

internal sealed class IndexModel(PeopleQueries people) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Left { get; set; }

    public Page<PersonRow> People { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken stop)
    {
        var found = await people.ListAsync(Text, Left, after, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        People = found.Value;
        return Page();
    }
}
