using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Paging;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.History;
using ContentHub.Posts.Suggesting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.History;

/// <summary>Everything that happened to a post, last first.</summary>
internal sealed class IndexModel(IPosts posts, PostHistory history, ReadTaken taken) : PageModel
{
    public PostView Post { get; private set; } = null!;

    public Page<HistoryLine> Lines { get; private set; } = new([], null);

    /// <summary>Which suggestions the revisions took.</summary>
    public IReadOnlyDictionary<Guid, string> Taken { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, string? after, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var post = await posts.FindAsync(id, by, stop);
        var lines = await history.HandleAsync(id, after, by, stop);
        if (!post.Succeeded || !lines.Succeeded)
        {
            return this.Instead(post) ?? this.Instead(lines) ?? NotFound();
        }

        (Post, Lines) = (post.Value, lines.Value);
        Taken = await taken.ForAsync([.. Lines.Items.Select(l => l.RevisionId).OfType<Guid>().Distinct()], stop);
        return Page();
    }
}
