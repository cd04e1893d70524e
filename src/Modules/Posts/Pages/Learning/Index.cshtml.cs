using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Learning;

/// <summary>What others made of an author's words, and why.</summary>
internal sealed class IndexModel(ReadLessons read, ExplainLesson explain, IMedia media) : PageModel
{
    private const int MostPictures = 60;

    public LessonsOfPost Found { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, AssetView> Pictures { get; private set; } = new Dictionary<Guid, AssetView>();

    [BindProperty]
    public WhyForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? lesson, CancellationToken stop) =>
        await OpenAsync(id, lesson, stop) ?? Show(new WhyForm { Reasons = [.. Found.Shown?.Reasons.Select(r => r.ToString()) ?? []], Note = Found.Shown?.Note });

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var why = Reasons.Read(Form.Reasons);
        Result said = why.Succeeded ? await explain.HandleAsync(id, Form.Lesson, Form.Version, why.Value, Form.Note, HttpContext.Actor(), stop) : why;
        if (said.Succeeded)
        {
            this.Say("Saved. The author sees it.");
            return RedirectToPage(new { id, lesson = Form.Lesson });
        }

        // What was chosen and typed stands there again, over what the others wrote.
        ModelState.Clear();
        ModelState.Accepts(said);
        return this.Instead(said) ?? await OpenAsync(id, Form.Lesson, stop) ?? Show(Form);
    }

    private PageResult Show(WhyForm form)
    {
        Form = form;
        return Page();
    }

    private async Task<IActionResult?> OpenAsync(Guid id, Guid? lesson, CancellationToken stop)
    {
        var found = await read.HandleAsync(id, lesson, HttpContext.Actor(), stop);
        if (!found.Succeeded)
        {
            return this.Instead(found) ?? NotFound();
        }

        Found = found.Value;
        Pictures = await media.FindManyAsync([.. Compare.FieldsView.PicturesOf(Found.Fields, Found.Sections).Distinct().Take(MostPictures)], stop);
        return null;
    }

    internal sealed class WhyForm
    {
        public Guid Lesson { get; set; }

        public int Version { get; set; }

        public List<string?>? Reasons { get; set; }

        public string? Note { get; set; }
    }
}
