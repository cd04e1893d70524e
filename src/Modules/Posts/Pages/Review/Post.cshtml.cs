using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Pages.Shared;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Trails;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Review;

/// <summary>The post as it will look, and the decision. Approving signs the hash that this page was made of.</summary>
internal sealed class PostModel(ReviewDesk desk, ApprovePost approve, RequestChanges ask, AfterApproval after, RememberSighting remember, ClaimReview claim, SkipReview skip) : PageModel
{
    public ReviewView View { get; private set; } = null!;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken stop)
    {
        var why = Reasons.Read(Form.Reasons);
        return await SignedAsync(id, why.Succeeded ? await approve.HandleAsync(id, Form.Version, Form.Hash ?? "", Form.Note, HttpContext.Actor(), stop, why.Value) : why, stop);
    }

    public async Task<IActionResult> OnPostChangesAsync(Guid id, CancellationToken stop)
    {
        var why = Reasons.Read(Form.Reasons);
        Result sent = why.Succeeded ? await ask.HandleAsync(id, Form.Version, Form.Note, HttpContext.Actor(), stop, why.Value) : why;
        if (!sent.Succeeded)
        {
            return await RefusedAsync(id, sent, stop);
        }

        this.Say("Sent back. What you asked for stands on the author’s home page.");
        return RedirectToPage("/Review/Index");
    }

    public async Task<IActionResult> OnPostClaimAsync(Guid id, CancellationToken stop)
    {
        var claimed = await claim.HandleAsync(id, HttpContext.Actor(), stop);
        return claimed.Succeeded ? RedirectToPage(new { id }) : await RefusedAsync(id, claimed, stop);
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken stop)
    {
        var released = await claim.ReleaseAsync(id, HttpContext.Actor(), stop);
        return released.Succeeded ? RedirectToPage(new { id }) : await RefusedAsync(id, released, stop);
    }

    public async Task<IActionResult> OnPostSkipAsync(Guid id, CancellationToken stop) =>
        await SignedAsync(id, await skip.HandleAsync(id, Form.Version, Form.Hash ?? "", Form.Note, HttpContext.Actor(), stop), stop);

    private async Task<IActionResult> SignedAsync(Guid id, Result signed, CancellationToken stop)
    {
        if (!signed.Succeeded)
        {
            return await RefusedAsync(id, signed, stop);
        }

        var done = await after.WhereAsync(id, HttpContext.Actor(), stop);
        this.Say(done.Sentence, offer: done.Offer is { } offer ? (offer.Label, Url.To(offer.Link)) : null);
        return this.RedirectTo(done.Link);
    }

    private async Task<IActionResult> RefusedAsync(Guid id, Result refused, CancellationToken stop)
    {
        ModelState.Clear();
        ModelState.Accepts(refused);
        return refused.Error.Kind is ErrorKind.NotFound ? NotFound() : await ShowAsync(id, stop);
    }

    /// <summary>After a refusal the note stands there again, and the version and hash are those of what is shown now.</summary>
    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, Request.PathBase, HttpContext.Actor(), stop);
        if (!opened.Succeeded)
        {
            return this.Instead(opened) ?? NotFound();
        }

        View = opened.Value;
        await remember.HandleAsync(View.Details.Post, [View.Details.Hash], HttpContext.Actor(), stop);
        Form = new DecisionForm { Version = View.Details.Post.Version, Hash = View.Details.Hash, Note = Form.Note, Reasons = Form.Reasons };
        return Page();
    }

    internal sealed class DecisionForm
    {
        public int Version { get; set; }

        public string? Hash { get; set; }

        public string? Note { get; set; }

        public List<string?>? Reasons { get; set; }
    }
}
