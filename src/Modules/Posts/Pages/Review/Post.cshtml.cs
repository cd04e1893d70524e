using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Markdown;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Pages.Shared;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Workflow;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Review;

/// <summary>The post as it will look, and the decision. Approving signs the hash that this page was made of.</summary>
internal sealed class PostModel(PostDetailsQuery details, RenderPost render, ExaminePost examine, MeasureVariants variants, ApprovePost approve, RequestChanges ask, AfterApproval after) : PageModel
{
    public PostDetails Details { get; private set; } = null!;

    public RenderedPost Rendered { get; private set; } = null!;

    public IReadOnlyList<Examined> Open { get; private set; } = [];

    public IReadOnlyList<VariantLine> Variants { get; private set; } = [];

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public bool May(PostAction action) => Details.Actions.Any(a => a.Action == action);

    public string ShortHash => Details.Hash.Length > 15 ? Details.Hash[..15] : Details.Hash;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken stop)
    {
        var signed = await approve.HandleAsync(id, Form.Version, Form.Hash ?? "", Form.Note, HttpContext.Actor(), stop);
        if (!signed.Succeeded)
        {
            return await RefusedAsync(id, signed, stop);
        }

        var done = await after.WhereAsync(id, HttpContext.Actor(), stop);
        this.Say(done.Sentence);
        return this.RedirectTo(done.Link);
    }

    public async Task<IActionResult> OnPostChangesAsync(Guid id, CancellationToken stop)
    {
        var sent = await ask.HandleAsync(id, Form.Version, Form.Note, HttpContext.Actor(), stop);
        if (!sent.Succeeded)
        {
            return await RefusedAsync(id, sent, stop);
        }

        this.Say("Sent back. The author is told what you asked for.");
        return RedirectToPage("/Review/Index");
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
        var found = await details.HandleAsync(id, HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Details = found.Value;
        Rendered = await render.HandleAsync(Details.Content, Request.PathBase, stop);
        Open = [.. (await examine.HandleAsync(id, Details.Content, stop)).Where(e => e.Waiver is null)];
        Variants = variants.Of(Details.Content);
        Form = new DecisionForm { Version = Details.Post.Version, Hash = Details.Hash, Note = Form.Note };
        return Page();
    }

    internal sealed class DecisionForm
    {
        public int Version { get; set; }

        public string? Hash { get; set; }

        public string? Note { get; set; }
    }
}
