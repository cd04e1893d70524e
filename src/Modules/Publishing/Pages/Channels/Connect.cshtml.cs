using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.OAuth;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

internal sealed class ConnectModel(ChannelBook book, NetworkAppBook apps, ConnectChannel connect, BeginConnect begin) : PageModel
{
    public ChannelDescription Kind { get; private set; } = null!;

    /// <summary>Null where settings are typed in.</summary>
    public IOAuthNetwork? Network { get; private set; }

    public bool HasApp { get; private set; }

    [BindProperty]
    public ChannelInput Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken stop)
    {
        if (!HttpContext.Actor().Can(PublishingPermissions.ManageChannels))
        {
            return StatusCode(403);
        }

        return await ShowAsync(kind, stop);
    }

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken stop)
    {
        if (apps.Network(kind) is not null)
        {
            return await LeaveAsync(kind, stop);
        }

        var result = await connect.HandleAsync(Form.For(kind), HttpContext.Actor(), stop);
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            return await ShowAsync(kind, stop);
        }

        this.Say($"{result.Value.Name} is connected.");
        return RedirectToPage("/Channels/Index");
    }

    private async Task<IActionResult> LeaveAsync(string kind, CancellationToken stop)
    {
        var to = await begin.HandleAsync(new ConnectWish(kind, false, Form.Name, HttpContext.KeepBrowserKey()), HttpContext.Actor(), stop);
        return this.Instead(to) is { } instead ? instead
            : ModelState.Accepts(to) ? this.LeaveFor(apps.Label(kind), to.Value)
            : await ShowAsync(kind, stop);
    }

    private async Task<IActionResult> ShowAsync(string kind, CancellationToken stop)
    {
        if (book.ServiceOf(kind) is not { } service || kind == OwnSite.Kind)
        {
            return NotFound();
        }

        (Kind, Network, HasApp) = (service.Description, apps.Network(kind), (await apps.ReadyAsync(stop)).Contains(kind));
        return Page();
    }
}
