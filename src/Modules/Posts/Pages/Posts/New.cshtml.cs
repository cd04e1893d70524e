using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Posts;

/// <summary>Starts a draft, with a title when one was typed already (on the home page), and goes on to writing it.</summary>
internal sealed class NewModel(CreatePost create) : PageModel
{
    [BindProperty]
    public NewForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var created = await create.TitledAsync(Form.Title, HttpContext.Actor(), stop);
        return ModelState.Accepts(created) ? RedirectToPage("/Editor/Index", new { id = created.Value.Id }) : this.Instead(created) ?? Page();
    }

    internal sealed class NewForm
    {
        public string? Title { get; set; }
    }
}
