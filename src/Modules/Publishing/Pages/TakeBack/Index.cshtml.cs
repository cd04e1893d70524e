using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.TakeBacks;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.TakeBack;

/// <summary>The plan of a withdrawal over all channels, and the one button that runs it.</summary>
internal sealed class IndexModel(PlanTakeBack plan, TakeBackPost take) : PageModel
{
    public TakeBackPlan Plan { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, string? seen, CancellationToken stop)
    {
        var taken = await take.HandleAsync(id, seen ?? "", HttpContext.Actor(), stop);
        if (this.Instead(taken) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(taken))
        {
            return await ShowAsync(id, stop);
        }

        this.Say(string.Join(" ", [taken.Value.Done == 1 ? "1 channel is taken back." : $"{taken.Value.Done} channels are taken back.", .. taken.Value.Refused]));
        return RedirectToPage(new { id });
    }

    public static string Means(TakeBackLine line) => line.Kind switch
    {
        TakeBackKind.Cancel => "Was not sent: it is cancelled.",
        TakeBackKind.CancelAndLook => "Was tried and did not end well: it is cancelled here. Look there yourself; it may stand there, or a part of it.",
        TakeBackKind.Withdraw => "Is removed there.",
        TakeBackKind.ByHand => "Can’t be removed from here. Open it there and remove it by hand.",
        TakeBackKind.Wait => "Is just on its way. Come back when it is known what became of it.",
        TakeBackKind.NotYours => "Stands on somebody’s own account: only they can take it back.",
    };

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var planned = await plan.HandleAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(planned) is { } instead)
        {
            return instead;
        }

        Plan = planned.Value;
        return Page();
    }
}
