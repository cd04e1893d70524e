using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Templates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Interview;

/// <summary>For those who hate the blank page.</summary>
internal sealed class IndexModel(TemplateShelf shelf, StartFromTemplate start) : PageModel
{
    [BindProperty]
    public InterviewForm Form { get; set; } = new();

    public IReadOnlyList<TemplateView> Templates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? template, CancellationToken stop)
    {
        Form.Template = template ?? Form.Template;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var started = await start.InterviewAsync(Form.Template, Form.Answers, HttpContext.Actor(), stop);
        return ModelState.Accepts(started) ? RedirectToPage("/Editor/Index", new { id = started.Value.Id }) : await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var found = await shelf.ListAsync(HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Templates = found.Value;
        if (Templates.All(t => t.Id != Form.Template))
        {
            Form.Template = Templates.Count > 0 ? Templates[0].Id : Guid.Empty;
        }

        return Page();
    }
}
