using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Writing;

/// <summary>How one's own words fare with others: the trend, the reasons, and every time.</summary>
internal sealed class IndexModel(ReadWriting read) : PageModel
{
    public WritingTrend Found { get; private set; } = null!;

    public string? After { get; private set; }

    public bool LeadsTeams => HttpContext.Actor().Can(PostsPermissions.TeamWriting);

    public async Task<IActionResult> OnGetAsync(string? reason, string? after, CancellationToken stop)
    {
        After = after;
        EditReason? only = Reasons.Read([reason]) is { Succeeded: true, Value: [var known] } ? known : null;
        var found = await read.HandleAsync(only, after, HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Found = found.Value;
        return Page();
    }
}
