using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.CalendarFeeds;
using ContentHub.Publishing.Contracts;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Publishing.Pages.Calendar;

/// <summary>Makes and revokes addresses that calendar programs subscribe to.</summary>
internal sealed class FeedsModel(MakeFeed make, FeedNames names, ISettings settings) : PageModel
{
    public IReadOnlyList<NamedFeed> Feeds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>The address of the feed that was just made; never shown again.</summary>
    public string? Made { get; private set; }

    [BindProperty]
    public FeedForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var chosen = Form.Of?.Split(':', 2) is [var kind, var key] && Enum.TryParse<FeedKind>(kind, out var of) && Guid.TryParse(key, out var id) ? (of, id) : ((FeedKind, Guid)?)null;
        var made = chosen is var (what, target) ? await make.HandleAsync(what, target, HttpContext.Actor(), stop) : new NothingToFeed();
        if (this.Instead(made) is { } instead)
        {
            return instead;
        }

        if (ModelState.Accepts(made))
        {
            Made = new Uri(await settings.BaseAddressAsync(stop), FeedEndpoint.PathOf(made.Value.Token)).AbsoluteUri;
        }

        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid feed, CancellationToken stop)
    {
        await make.RevokeAsync(feed, HttpContext.Actor(), stop);
        this.Say("Revoked. Calendar programs that read it get nothing any more.");
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var by = HttpContext.Actor();
        if (!by.Can(PublishingPermissions.Read))
        {
            return StatusCode(403);
        }

        Feeds = await names.OfAsync(by, stop);
        Choices = [.. (await names.ChoicesAsync(by, stop)).Select(c => new SelectListItem(c.Name, $"{c.Kind}:{c.Id}"))];
        return Page();
    }

    internal sealed class FeedForm
    {
        public string? Of { get; set; }
    }
}
