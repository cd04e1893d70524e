using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Workflow;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>Moves that change no words: take back, correct, reopen, archive.</summary>
internal sealed class MoveModel(PostDetailsQuery details, TakeBackPost takeBack, CorrectPost correct, ReopenPost reopen, ArchivePost archive) : PageModel
{
    public PostDetails Details { get; private set; } = null!;

    public MoveWords Words { get; private set; } = null!;

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, string move, CancellationToken stop)
    {
        var shown = await ShowAsync(id, move, stop);
        Form.Version = Details?.Post.Version ?? 0;
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string move, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var result = MoveWords.ActionOf(move) switch
        {
            PostAction.TakeBack => await takeBack.HandleAsync(id, Form.Version, Form.Note, by, stop),
            PostAction.Correct => await correct.HandleAsync(id, Form.Version, Form.Note, by, stop),
            PostAction.Reopen => await reopen.HandleAsync(id, Form.Version, Form.Note, by, stop),
            PostAction.Archive => await archive.HandleAsync(id, Form.Version, Form.Note, by, stop),
            _ => new Kernel.People.NotThere("page"),
        };
        if (!ModelState.Accepts(result))
        {
            return this.Instead(result) ?? await ShowAsync(id, move, stop);
        }

        this.Say(MoveWords.For(move)!.Done);
        return RedirectToPage("/Editor/Index", new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, string move, CancellationToken stop)
    {
        var found = await details.HandleAsync(id, HttpContext.Actor(), stop);
        if (!found.Succeeded || MoveWords.For(move) is not { } words)
        {
            return NotFound();
        }

        (Details, Words) = (found.Value, words);
        return Page();
    }

    internal sealed class MoveForm
    {
        public int Version { get; set; }

        public string? Note { get; set; }
    }
}
