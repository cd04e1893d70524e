using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Lessons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Writing;

/// <summary>How the writing of teams develops; never of single people.</summary>
internal sealed class TeamsModel(ReadTeamWriting read) : PageModel
{
    public IReadOnlyList<TeamWriting> Teams { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await read.HandleAsync(HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Teams = found.Value;
        return Page();
    }
}
