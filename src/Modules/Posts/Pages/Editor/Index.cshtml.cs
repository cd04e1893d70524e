using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Pages.Shared;
using ContentHub.Posts.Rooms;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The writing page. Works as a plain form; the editor island saves while one types.</summary>
[RequestFormLimits(ValueLengthLimit = SaveLimits.Bytes, MultipartBodyLengthLimit = SaveLimits.WithPicture)]
internal sealed class IndexModel(EditorDesk desk, SaveForm save, TakeNextStep next, CompareContents contents) : PageModel
{
    [BindProperty]
    public EditorForm Form { get; set; } = new();

    public EditorView View { get; private set; } = null!;

    /// <summary>Somebody else's newer text, when this save came too late.</summary>
    public ClashView? Theirs { get; private set; }

    /// <summary>Whose words the browser keeps.</summary>
    public Guid PersonId => HttpContext.Actor().Id;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, null, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var saved = await save.HandleAsync(id, Form, HttpContext.Actor(), stop);
        if (!saved.Succeeded)
        {
            return await RefusedAsync(id, saved, stop);
        }

        this.Say("Saved.");
        return RedirectToPage(new { id });
    }

    /// <summary>Saves what is typed, then submits or approves exactly that.</summary>
    public async Task<IActionResult> OnPostNextAsync(Guid id, CancellationToken stop)
    {
        var done = await next.HandleAsync(id, Form, HttpContext.Actor(), stop);
        if (!done.Succeeded)
        {
            return await RefusedAsync(id, done, stop);
        }

        this.Say(done.Value.Sentence, offer: done.Value.Offer is { } offer ? (offer.Label, Url.To(offer.Link)) : null);
        return RedirectToPage(done.Value.Link.Page, done.Value.Link.Values);
    }

    private async Task<IActionResult> RefusedAsync(Guid id, Result refused, CancellationToken stop)
    {
        if (refused.Error.Kind is ErrorKind.NotFound)
        {
            return NotFound();
        }

        // Only the messages: the fields show what was typed, and the next save starts from the version that this page shows.
        ModelState.Clear();
        ModelState.Accepts(refused);
        return await ShowAsync(id, refused.Error, stop);
    }

    private async Task<IActionResult> ShowAsync(Guid id, Error? refusal, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, refusal is null ? null : Form, HttpContext.Actor(), stop);
        if (!opened.Succeeded)
        {
            return this.Instead(opened) ?? NotFound();
        }

        View = opened.Value;
        Theirs = refusal is ChangedElsewhere or RoomOver ? ClashView.Of(View.Details.Content, Form.Onto(View.Details.Content), contents, stop) : null;
        if (refusal is null)
        {
            Form = EditorForm.Of(View.Details.Content, View.Details.Post.Version);
        }
        else if (refusal is ChangedElsewhere or RoomOver)
        {
            Form.Room = null;
            Form.Version = View.Details.Post.Version;
        }

        return Page();
    }
}
