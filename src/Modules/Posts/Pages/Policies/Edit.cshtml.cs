using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Policies;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Posts.Pages.Policies;

/// <summary>Adds a policy, or writes a new version of one.</summary>
internal sealed class EditModel(PolicyShelf shelf, SavePolicy save, RemovePolicy remove, PreviewPolicy preview, GatherCrowd crowd, IEnumerable<IVariantComposer> composers) : PageModel
{
    [BindProperty]
    public PolicyForm Form { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public PolicyView? Policy { get; private set; }

    public PolicyPreview? Preview { get; private set; }

    public IReadOnlyList<SelectListItem> Modes { get; } = [.. Enum.GetValues<ReviewMode>().Select(m => new SelectListItem(PolicyWords.Of(m), m.ToString()))];

    public IReadOnlyList<(string Channel, string Label)> Channels { get; } = [.. composers.Select(c => (c.Channel, c.Label))];

    public IReadOnlyList<(string Value, string Label)> Whos { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is { } instead)
        {
            return instead;
        }

        Form = Policy is null ? new PolicyForm { Steps = [new()] } : PolicyForm.Of(Policy);
        return Page();
    }

    /// <param name="what">A button that changes the steps or shows the preview; null saves.</param>
    public async Task<IActionResult> OnPostAsync(Guid? id, string? what, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is { } instead)
        {
            return instead;
        }

        if (what == "preview")
        {
            return await PreviewAsync(id, stop);
        }

        if (what is not null)
        {
            Form.Rearrange(what);
            ModelState.Clear();
            return Page();
        }

        var saved = ModelState.IsValid ? await save.HandleAsync(Form.Input(id), HttpContext.Actor(), stop) : null;
        if (saved is null || !ModelState.Accepts(saved))
        {
            return Page();
        }

        this.Say("The policy is saved. It counts for what is submitted from now on.");
        return RedirectToPage("/Policies/Index");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int version, CancellationToken stop)
    {
        var removed = await remove.HandleAsync(id, version, HttpContext.Actor(), stop);
        if (!ModelState.Accepts(removed))
        {
            return this.Instead(removed) ?? await OnGetAsync(id, stop);
        }

        this.Say("The policy is removed.");
        return RedirectToPage("/Policies/Index");
    }

    private async Task<IActionResult> PreviewAsync(Guid? id, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            var shown = await preview.HandleAsync(Form.Input(id), HttpContext.Actor(), stop);
            Preview = ModelState.Accepts(shown) ? shown.Value : null;
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid? id, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        if (!by.Can(PostsPermissions.Policies))
        {
            return StatusCode(403);
        }

        var who = await crowd.HandleAsync(stop);
        People = [.. who.People.Where(Crowd.MayReview).Select(p => (p.Id, p.Name))];
        Whos =
        [
            ($"right:{PostsPermissions.Approve.Name}", "Anyone who may approve posts"), ($"right:{PostsPermissions.Review.Name}", "Anyone who may review posts"),
            .. who.Teams.Select(t => ($"team:{t.Id}", $"Team {t.Name}")), .. People.Select(p => ($"person:{p.Id}", p.Name)),
        ];
        if (id is not { } known)
        {
            return null;
        }

        var found = await shelf.FindAsync(known, by, stop);
        Policy = found.Succeeded ? found.Value : null;
        return this.Instead(found);
    }
}
