using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Steps;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Posts.Pages.Review;

internal sealed class DelegateModel(ReadTrack track, DelegateStep pass) : PageModel
{
    public Guid Id { get; private set; }

    public string Step { get; private set; } = "";

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [BindProperty]
    public DelegateForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var passed = await pass.HandleAsync(id, Form.To, Form.Note, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(passed))
        {
            return passed.Error.Kind is ErrorKind.NotFound ? NotFound() : await ShowAsync(id, stop);
        }

        this.Say("Passed on. Both of you stand in the record.");
        return RedirectToPage("/Review/Post", new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await track.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        // Decided meanwhile, or never theirs to pass on: the review page says how it stands.
        if (found.Value.Delegates.Count == 0)
        {
            return RedirectToPage("/Review/Post", new { id });
        }

        (Id, Step) = (id, found.Value.Now?.Name ?? "");
        People = [.. found.Value.Delegates.Select(d => new SelectListItem(d.Name, d.Id.ToString()))];
        return Page();
    }

    internal sealed class DelegateForm
    {
        public Guid To { get; set; }

        public string? Note { get; set; }
    }
}
