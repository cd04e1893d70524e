using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Suggesting;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Suggestions;

/// <summary>Everything that was suggested for a post, and the decision: the whole of suggestions without script.</summary>
internal sealed class IndexModel(ReadSuggestions read, AcceptSuggestions accept, RejectSuggestions reject, WithdrawSuggestion withdraw) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty]
    public SuggestionForm Form { get; set; } = new();

    public SuggestionList List { get; private set; } = null!;

    public SuggestionFilter Filter => Enum.TryParse<SuggestionFilter>(Show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : SuggestionFilter.Open;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken stop) =>
        await AfterAsync(id, await accept.HandleAsync(id, Choice, HttpContext.Actor(), stop), "accepted", stop);

    public async Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken stop) =>
        await AfterAsync(id, await reject.HandleAsync(id, Choice, HttpContext.Actor(), stop), "rejected", stop);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken stop) =>
        await AfterAsync(id, await withdraw.HandleAsync(id, Form.One ?? Guid.Empty, HttpContext.Actor(), stop), "taken back", stop);

    private SuggestionChoice Choice => new(Form.One, Form.Kind, string.IsNullOrEmpty(Form.By) ? null : Form.By, Form.One is null ? (Form.Shown ?? []).ToHashSet() : null);

    private async Task<IActionResult> AfterAsync(Guid id, Result<SuggestionsDone> done, string verb, CancellationToken stop)
    {
        ModelState.Clear();
        if (!ModelState.Accepts(done))
        {
            return this.Instead(done) ?? await ShowAsync(id, stop);
        }

        this.Say(SuggestionTexts.Done(verb, done.Value));
        return RedirectToPage(null, null, new { id, show = Show, after = After });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var list = await read.HandleAsync(id, Filter, After, Filter is SuggestionFilter.Open ? KeepSuggestions.MostOpen : ReadSuggestions.Size, HttpContext.Actor(), stop);
        if (!list.Succeeded)
        {
            return this.Instead(list) ?? NotFound();
        }

        List = list.Value;
        return Page();
    }
}
