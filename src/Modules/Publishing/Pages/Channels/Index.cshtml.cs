using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Connections;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Channels;

internal sealed class IndexModel(ChannelBoard board, PauseChannel pause, LookAtChannels look, TimeProvider clock) : PageModel
{
    public ChannelOverview Overview { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var overview = await board.AllAsync(HttpContext.Actor(), stop);
        if (this.Instead(overview) is { } instead)
        {
            return instead;
        }

        Overview = overview.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostLookAsync(Guid channel, CancellationToken stop)
    {
        var result = await look.HandleAsync(channel, HttpContext.Actor(), stop);
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        this.Say("Looked at. Nothing was posted.", "info");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync(Guid channel, bool paused, CancellationToken stop)
    {
        var result = await pause.HandleAsync(channel, paused, HttpContext.Actor(), stop);
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        this.Say(result.Succeeded ? paused ? "Paused. Nothing goes out there." : "Resumed. What was held goes on." : result.Error.Message, result.Succeeded ? "ok" : "warn");
        return RedirectToPage();
    }
}
