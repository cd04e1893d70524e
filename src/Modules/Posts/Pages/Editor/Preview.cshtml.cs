using ContentHub.Http.Actors;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Markdown;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>What is typed, rendered as it will look: a fragment for the editor, made by the same code as the published page.</summary>
[RequestSizeLimit(SaveLimits.Bytes)]
internal sealed class PreviewModel(PostDesk desk, RenderPost render) : PageModel
{
    public RenderedPost Post { get; private set; } = null!;

    /// <summary>What is shown is what was sent; there is nothing to show of itself.</summary>
    public IActionResult OnGet() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromBody] PreviewRequest? typed, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, HttpContext.Actor(), stop);
        if (!opened.Succeeded)
        {
            return NotFound();
        }

        if (typed is null || !ModelState.IsValid)
        {
            return BadRequest();
        }

        Post = await render.HandleAsync(typed.Onto(opened.Value.Content()), Request.PathBase, stop);
        return Page();
    }
}
