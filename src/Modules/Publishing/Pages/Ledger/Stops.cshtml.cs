using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Stops;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Ledger;

internal sealed class StopsModel(StopBoard board, BeginStop begin, EndStop end, LetThrough letThrough, ChannelBook channels) : PageModel
{
    public StopOverview Overview { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Channels { get; private set; } = new Dictionary<Guid, string>();

    [BindProperty]
    public StopForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostBeginAsync(StopKind? kind, CancellationToken stop) => kind is not { } which ? BadRequest() : await DoneAsync(
        await begin.HandleAsync(which, Form.Reason, HttpContext.Actor(), stop),
        which is StopKind.Hold ? "On hold. Nothing goes out until you say so." : "The rehearsal is on. What is due is shown and not sent.", stop);

    public async Task<IActionResult> OnPostEndAsync(StopKind? kind, bool letGo, CancellationToken stop) => kind is not { } which ? BadRequest() : await DoneAsync(
        await end.HandleAsync(which, letGo, HttpContext.Actor(), stop),
        letGo ? "It is over. What waited goes on now." : "It is over for what comes. What waited stays here until you release it.", stop);

    public async Task<IActionResult> OnPostReleaseAsync(List<Guid> publications, CancellationToken stop)
    {
        var chosen = publications.Distinct().Take(StopBoard.Most * 2).ToList();
        var done = 0;
        foreach (var id in chosen)
        {
            var result = await letThrough.HandleAsync(new Decision(id), HttpContext.Actor(), stop);
            if (this.Instead(result) is { } instead)
            {
                return instead;
            }

            done += result.Succeeded ? 1 : 0;
        }

        this.Say(
            chosen.Count == 0 ? "Nothing was chosen: tick what may go out." : done == chosen.Count ? $"{done} may go out." : $"{done} of {chosen.Count} may go out; look at the others again.",
            chosen.Count > 0 && done == chosen.Count ? "ok" : "warn");
        return RedirectToPage();
    }

    private async Task<IActionResult> DoneAsync(Result result, string said, CancellationToken stop)
    {
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            return await ShowAsync(stop);
        }

        this.Say(said);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var overview = await board.ForAsync(HttpContext.Actor(), stop);
        if (this.Instead(overview) is { } instead)
        {
            return instead;
        }

        Overview = overview.Value;
        Channels = await channels.NamesAsync([.. Overview.Stopped.Concat(Overview.ToCome).Select(p => p.ChannelId).Distinct()], stop);
        return Page();
    }

    internal sealed class StopForm
    {
        public string? Reason { get; set; }
    }
}
