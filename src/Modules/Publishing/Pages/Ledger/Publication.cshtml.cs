using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.Schedules;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Ledger;

internal sealed class PublicationModel(PublicationStory stories, PublicationDecisions decisions) : PageModel
{
    public Story Story { get; private set; } = null!;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var result = ModelState.IsValid ? await decisions.HandleAsync(id, Form, HttpContext.Actor(), stop) : Result.Refused();
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.IsValid || !ModelState.Accepts(result))
        {
            return await ShowAsync(id, stop);
        }

        this.Say(PublicationDecisions.Said(Form.Do));
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var story = await stories.ForAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(story) is { } instead)
        {
            return instead;
        }

        Story = story.Value;
        if (Request.Method == "GET")
        {
            (Form.LocalTime, Form.Zone) = (TypedTime.Write(Story.Row.Publication.LocalTime), Story.Row.Publication.Zone);
        }

        Form.Zone ??= HttpContext.Actor().TimeZone;
        return Page();
    }
}
