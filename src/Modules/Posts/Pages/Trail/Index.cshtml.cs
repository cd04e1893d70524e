using System.Globalization;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Trails;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Trail;

/// <summary>The review of a post from its first word on.</summary>
internal sealed class IndexModel(ReadTrail read) : PageModel
{
    public Trails.Trail Found { get; private set; } = null!;

    public static string Tone(TrailKind kind) => kind switch
    {
        TrailKind.Approved => "timeline__item--ok",
        TrailKind.SentBack => "timeline__item--warn",
        _ => "",
    };

    public static string Words(TrailLine line) => line.Words switch
    {
        null => "",
        1 => ", 1 word",
        { } words => string.Create(CultureInfo.InvariantCulture, $", {words:N0} words"),
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var found = await read.HandleAsync(id, ReadTrail.MostShown, HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Found = found.Value;
        return Page();
    }
}
