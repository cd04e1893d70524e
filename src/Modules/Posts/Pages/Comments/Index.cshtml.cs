using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Writing;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>Everything that was said about a post, and the place to answer: the whole of comments without script.</summary>
internal sealed class IndexModel(
    IPosts posts, ReadThreads read, AddComment add, ReplyToThread reply, EditComment edit, DeleteComment delete, ResolveThread resolve, ReopenThread reopen) : PageModel
{
    private const string Kind = PostDocument.Name;

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty]
    public CommentForm Form { get; set; } = new();

    public PostView Post { get; private set; } = null!;

    public CommentList List { get; private set; } = null!;

    /// <summary>The form that was refused: its words stand there again.</summary>
    public string Tried { get; private set; } = "";

    /// <summary>Words that were refused and whose box is not on the page any more: the thread was settled, or the post closed meanwhile.</summary>
    public bool Adrift => Tried.Length > 0 && !string.IsNullOrWhiteSpace(Form.Text)
        && !(List.MayWrite && (Tried == "add" || List.Threads.Any(t => (Tried == $"reply-{t.Id}" && !t.Resolved) || t.Comments.Any(c => Tried == $"edit-{c.Id}" && c.Own && !c.Deleted))));

    public CommentFilter Filter => Enum.TryParse<CommentFilter>(Show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : CommentFilter.Open;

    public string? Problem(string field) => ModelState.TryGetValue($"Form.{field}", out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public bool Invalid(string field) => Problem(field) is not null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken stop)
    {
        var added = await add.HandleAsync(Kind, id, new CommentAbout(Form.Field, Form.Quote), Form.Text, HttpContext.Actor(), stop);
        return await AfterAsync(id, added, "add", added.Succeeded ? added.Value : Guid.Empty, "Your comment stands there.", stop);
    }

    public async Task<IActionResult> OnPostReplyAsync(Guid id, CancellationToken stop) => await AfterAsync(
        id, await reply.HandleAsync(Kind, id, Form.Thread, Form.Text, HttpContext.Actor(), stop), $"reply-{Form.Thread}", Form.Thread, "Your answer stands there.", stop);

    public async Task<IActionResult> OnPostEditAsync(Guid id, CancellationToken stop) => await AfterAsync(
        id, await edit.HandleAsync(Kind, id, Form.Thread, Form.Comment, Form.Version, Form.Text, HttpContext.Actor(), stop), $"edit-{Form.Comment}", Form.Thread, "Changed.", stop);

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken stop) => await AfterAsync(
        id, await delete.HandleAsync(Kind, id, Form.Thread, Form.Comment, Form.Version, HttpContext.Actor(), stop), "", Form.Thread, "Deleted.", stop);

    public async Task<IActionResult> OnPostResolveAsync(Guid id, CancellationToken stop) => await AfterAsync(
        id, await resolve.HandleAsync(Kind, id, Form.Thread, Form.Version, HttpContext.Actor(), stop), "", Form.Thread, "Resolved. It stands under “Resolved”.", stop);

    public async Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken stop) => await AfterAsync(
        id, await reopen.HandleAsync(Kind, id, Form.Thread, Form.Version, HttpContext.Actor(), stop), "", Form.Thread, "Open again.", stop);

    private async Task<IActionResult> AfterAsync(Guid id, Result done, string tried, Guid thread, string sentence, CancellationToken stop)
    {
        if (!done.Succeeded)
        {
            ModelState.Clear();
            ModelState.Accepts(done);
            Tried = tried;
            return await ShowAsync(id, stop);
        }

        this.Say(sentence);
        return RedirectToPage(null, null, new { id, show = Show, after = After }, thread == Guid.Empty ? null : ThreadView.AnchorOf(thread));
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var post = await posts.FindAsync(id, by, stop);
        var list = await read.HandleAsync(Kind, id, Filter, After, ReadThreads.Size, by, stop);
        if (!post.Succeeded || !list.Succeeded)
        {
            return this.Instead(post) ?? this.Instead(list) ?? NotFound();
        }

        (Post, List) = (post.Value, list.Value);
        return Page();
    }
}
