using ContentHub.Guests.Decisions;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>The code that was mailed seals the answer.</summary>
internal sealed class CodeModel(ReadPending read, DecideRevision decide, AskForCode ask) : GuestPage
{
    public PendingAnswer View { get; private set; } = null!;

    public string Token { get; private set; } = "";

    [BindProperty]
    public CodeForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(string token, Guid code, CancellationToken stop) => ShowAsync(token, code, stop);

    public async Task<IActionResult> OnPostAsync(string token, Guid code, CancellationToken stop)
    {
        var decided = await decide.HandleAsync(token, code, Form.Code, From, stop);
        if (ModelState.Accepts(decided))
        {
            return RedirectToPage("/Guest/Index", null, new { token }, "decided");
        }

        return await ShowAsync(token, code, stop);
    }

    public async Task<IActionResult> OnPostAgainAsync(string token, Guid code, CancellationToken stop)
    {
        var asked = await ask.AgainAsync(token, code, stop);
        if (!ModelState.Accepts(asked))
        {
            return await ShowAsync(token, code, stop);
        }

        this.Say("A new code is on its way. Earlier ones are over.");
        return RedirectToPage("/Guest/Code", new { token, code = asked.Value });
    }

    private async Task<IActionResult> ShowAsync(string token, Guid code, CancellationToken stop)
    {
        var found = await read.HandleAsync(token, code, stop);
        if (!found.Succeeded)
        {
            return Over(found.Error);
        }

        (View, Token, Form) = (found.Value, token, new CodeForm());
        return Page();
    }

    internal sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}
