using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.History;
using ContentHub.Posts.Markdown;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Trails;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.History;

/// <summary>An earlier revision as it looked, and the way back to it.</summary>
internal sealed class RevisionModel(IPosts posts, PostDetailsQuery details, RenderPost render, RestoreRevision restore, RememberSighting remember, ReadTaken taken) : PageModel
{
    public RevisionView Revision { get; private set; } = null!;

    public PostDetails Details { get; private set; } = null!;

    public RenderedPost Rendered { get; private set; } = null!;

    /// <summary>Which suggestions it took; empty when none.</summary>
    public string Taken { get; private set; } = "";

    [BindProperty]
    public RestoreForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, Guid revision, CancellationToken stop) => ShowAsync(id, revision, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid revision, CancellationToken stop)
    {
        var restored = await restore.HandleAsync(id, Form.Version, revision, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(restored))
        {
            return this.Instead(restored) ?? await ShowAsync(id, revision, stop);
        }

        this.Say("The earlier text stands here again. What stood here before is in the history.");
        return RedirectToPage("/Editor/Index", new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, Guid revision, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var found = await posts.RevisionAsync(revision, by, stop);
        var post = await details.HandleAsync(id, by, stop);
        if (!found.Succeeded || !post.Succeeded || found.Value.PostId != id)
        {
            return NotFound();
        }

        (Revision, Details) = (found.Value, post.Value);
        Taken = (await taken.ForAsync([revision], stop)).GetValueOrDefault(revision, "");
        Rendered = await render.HandleAsync(Revision.Content, Request.PathBase, stop);
        await remember.HandleAsync(Details.Post, [Revision.Hash], by, stop);
        Form.Version = ModelState.IsValid ? Details.Post.Version : Form.Version;
        return Page();
    }

    internal sealed class RestoreForm
    {
        public int Version { get; set; }
    }
}
