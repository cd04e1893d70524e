using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Suggesting;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Suggestions;

/// <summary>Suggest mode: a copy of the text to type in. Without script it is a form; what was typed stands there again after a refusal.</summary>
[RequestFormLimits(ValueLengthLimit = SaveLimits.Bytes, MultipartBodyLengthLimit = SaveLimits.WithPicture)]
internal sealed class WriteModel(PostDetailsQuery details, SuggestChanges suggest, ReadSuggestions read, FieldSource source) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "field")]
    public string? Field { get; set; }

    [BindProperty]
    public WriteForm Form { get; set; } = new();

    public PostDetails Details { get; private set; } = null!;

    public PostView Post => Details.Post;

    public bool MayEdit => Details.EditObjection is null;

    public Error? WhyNot { get; private set; }

    public int Open { get; private set; }

    public IReadOnlyList<UnplacedChange> Unplaced { get; private set; } = [];

    public IReadOnlyList<(string Name, string Label)> Fields => source.Fields;

    public string Name => source.LabelOf(Field ?? "") is null ? FieldSource.Body : Field!;

    public string Label => source.LabelOf(Name)!;

    public bool IsBody => Name == FieldSource.Body;

    /// <summary>Whose words the browser keeps.</summary>
    public Guid PersonId => HttpContext.Actor().Id;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, typed: false, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var made = await suggest.HandleAsync(id, new SuggestedText(Name, Form.Text, Form.Note, Form.From ?? ""), HttpContext.Actor(), stop);
        ModelState.Clear();
        if (!ModelState.Accepts(made))
        {
            return this.Instead(made) ?? await ShowAsync(id, typed: true, stop);
        }

        if (made.Value.Unplaced.Count > 0)
        {
            Unplaced = made.Value.Unplaced;
            return await ShowAsync(id, typed: true, stop);
        }

        this.Say(SuggestionTexts.Sent(made.Value.SuggestionIds.Count, 0) + " Whoever writes this post decides.");
        return RedirectToPage("/Suggestions/Index", new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, bool typed, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var post = await details.HandleAsync(id, by, stop);
        var list = await read.HandleAsync(id, SuggestionFilter.Open, null, 1, by, stop);
        if (!post.Succeeded || !list.Succeeded)
        {
            return this.Instead(post) ?? this.Instead(list) ?? NotFound();
        }

        (Details, WhyNot, Open) = (post.Value, list.Value.WhyNotSuggest, list.Value.Open);
        if (!typed)
        {
            Form.Text = Form.From = source.Of(Details.Content, Name);
        }

        return Page();
    }
}
