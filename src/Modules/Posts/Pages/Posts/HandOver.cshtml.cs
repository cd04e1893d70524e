using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Writing;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Posts.Pages.Posts;

internal sealed class HandOverModel(PostDetailsQuery details, HandOverPost handOver, IPeople people) : PageModel
{
    public PostDetails Details { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var to = Guid.TryParse(Form.To, out var person) ? person : Guid.Empty;
        var result = await handOver.HandleAsync(id, to, Form.Note, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(result))
        {
            return this.Instead(result) ?? await ShowAsync(id, stop);
        }

        this.Say($"It is {(await people.FindAsync(to, stop))?.Name ?? "their"}'s turn now.");
        return RedirectToPage("/Posts/Index");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var found = await details.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        Details = found.Value;
        People = [.. (await people.ListAsync(PostsPermissions.Write, stop)).Where(p => p.Id != Details.Post.HolderId).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return Page();
    }

    internal sealed class HandOverForm
    {
        public string? To { get; set; }

        public string? Note { get; set; }
    }
}
