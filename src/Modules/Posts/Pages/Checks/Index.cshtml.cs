using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Reading;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Checks;

/// <summary>What the checks found in a post, and the place to say that something may stay.</summary>
internal sealed class IndexModel(PostDetailsQuery details, ExaminePost examine, WaiveFinding waive, IPeople people) : PageModel
{
    public PostDetails Details { get; private set; } = null!;

    public IReadOnlyList<Examined> Found { get; private set; } = [];

    public IReadOnlyDictionary<Guid, PersonView> Names { get; private set; } = new Dictionary<Guid, PersonView>();

    [BindProperty]
    public WaiverForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var waived = await waive.HandleAsync(id, Form.Fingerprint ?? "", Form.Reason, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(waived))
        {
            return this.Instead(waived) ?? await ShowAsync(id, stop);
        }

        this.Say("Noted. It is not mentioned again.");
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await details.HandleAsync(id, HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Details = found.Value;
        Found = await examine.HandleAsync(id, Details.Content, stop);
        Names = await people.FindManyAsync([.. Found.Select(f => f.Waiver?.ById).OfType<Guid>().Distinct()], stop);
        return Page();
    }

    internal sealed class WaiverForm
    {
        public string? Fingerprint { get; set; }

        public string? Reason { get; set; }
    }
}
