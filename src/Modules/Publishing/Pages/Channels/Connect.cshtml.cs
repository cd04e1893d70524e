using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

internal sealed class ConnectModel(ChannelBook book, ConnectChannel connect) : PageModel
{
    public ChannelDescription Kind { get; private set; } = null!;

    [BindProperty]
    public ChannelInput Form { get; set; } = new();

    public IActionResult OnGet(string kind)
    {
        if (!HttpContext.Actor().Can(PublishingPermissions.ManageChannels))
        {
            return StatusCode(403);
        }

        return Show(kind);
    }

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken stop)
    {
        var result = await connect.HandleAsync(Form.For(kind), HttpContext.Actor(), stop);
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            return Show(kind);
        }

        this.Say($"{result.Value.Name} is connected.");
        return RedirectToPage("/Channels/Index");
    }

    private IActionResult Show(string kind)
    {
        if (book.ServiceOf(kind) is not { } service || kind == OwnSite.Kind)
        {
            return NotFound();
        }

        Kind = service.Description;
        return Page();
    }
}
