using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Publishing.TrackedLinks;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

internal sealed class ChannelModel(ChannelBoard board, ChangeChannel change, DisconnectChannel disconnect, BeginConnect begin, SetLinks setLinks, TrackLink track, TimeProvider clock) : PageModel
{
    public ChannelDetails Details { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool Manages => HttpContext.Actor().Can(PublishingPermissions.ManageChannels);

    [BindProperty]
    public ChannelInput Form { get; set; } = new();

    [BindProperty]
    public LinkForm Links { get; set; } = new();

    public bool TracksLinks => track.Applies(Details.Row);

    public IReadOnlyList<(LinkKind Kind, string Label)> LinkKinds { get; } =
    [
        (LinkKind.Plain, "As they are"),
        (LinkKind.Tagged, "With UTM parameters, which analytics tools read"),
        (LinkKind.Short, "Short, on your own site: clicks are counted here and led on with the parameters"),
    ];

    public string LinkExample => LinkTags.Onto(new Uri("https://example.com/posts/why-a-pump-runs-dry"), Links.Rule(), new LinkFacts(Details.Row.Kind, "why-a-pump-runs-dry", "sara-sellers")).AbsoluteUri;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var shown = await ShowAsync(id, stop);
        if (Details is not null)
        {
            FillSettings();
            Links = LinkForm.Of(LinkRule.Read(Details.Row.Links));
        }

        return shown;
    }

    private void FillSettings()
    {
        (Form.Name, Form.Version) = (Details.Row.Name, Details.Row.Version);
        Form.Values = Details.Values.ToDictionary(v => v.Key, v => (string?)v.Value);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) =>
        await DoneAsync(id, await change.HandleAsync(id, Form.Version, Form.For(""), HttpContext.Actor(), stop), "Saved. The connection works.", stop);

    public async Task<IActionResult> OnPostDisconnectAsync(Guid id, bool confirmed, CancellationToken stop) =>
        await DoneAsync(id, await disconnect.HandleAsync(id, confirmed, HttpContext.Actor(), stop), "Disconnected. Its credentials are gone; the ledger stays.", stop);

    public async Task<IActionResult> OnPostLinksAsync(Guid id, CancellationToken stop)
    {
        var set = await setLinks.HandleAsync(id, Links.Rule(), HttpContext.Actor(), stop);
        if (this.Instead(set) is { } instead)
        {
            return instead;
        }

        ModelState.Clear();
        if (!ModelState.Accepts(set))
        {
            var shown = await ShowAsync(id, stop);
            FillSettings();
            return shown;
        }

        this.Say("Saved. What is sent from now on has these addresses.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostReconnectAsync(Guid id, CancellationToken stop)
    {
        var to = await begin.AgainAsync(id, HttpContext.KeepBrowserKey(), HttpContext.Actor(), stop);
        if (this.Instead(to) is { } instead)
        {
            return instead;
        }

        var shown = await ShowAsync(id, stop);
        FillSettings();
        Links = LinkForm.Of(LinkRule.Read(Details.Row.Links));
        return ModelState.Accepts(to) ? this.LeaveFor(Details.Description.Label, to.Value) : shown;
    }

    private async Task<IActionResult> DoneAsync(Guid id, Result result, string said, CancellationToken stop)
    {
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            var shown = await ShowAsync(id, stop);
            Links = Details is null ? Links : LinkForm.Of(LinkRule.Read(Details.Row.Links));
            return shown;
        }

        this.Say(said);
        return RedirectToPage(Manages ? "/Channels/Index" : "/OwnAccounts/Index");
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var details = await board.OneAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(details) is { } instead)
        {
            return instead;
        }

        Details = details.Value;
        return Page();
    }
}
