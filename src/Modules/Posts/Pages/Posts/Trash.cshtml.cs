using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Trash;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

internal sealed class TrashModel(TrashPost trash) : PageModel
{
    /// <summary>Where it has to be withdrawn first.</summary>
    public IReadOnlyList<StandingPlace> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var result = await trash.HandleAsync(id, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(result))
        {
            return this.Instead(result) ?? await ShowAsync(id, stop);
        }

        this.Say("The post is in the trash. You can restore it for 30 days: choose the state “In the trash”.");
        return RedirectToPage("/Posts/Index");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var places = await trash.StandsAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(places) is { } instead)
        {
            return instead;
        }

        Places = places.Value;
        return Page();
    }
}
