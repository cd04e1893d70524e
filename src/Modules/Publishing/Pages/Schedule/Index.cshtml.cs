using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Schedule;

internal sealed class IndexModel(ScheduleBoard board, SchedulePost schedule, ReschedulePublication move, TimeProvider clock) : PageModel
{
    public ScheduleView View { get; private set; } = null!;

    [BindProperty]
    public ScheduleForm Form { get; set; } = new();

    /// <param name="id">Of the post.</param>
    /// <param name="at">A wall time that the calendar proposes; otherwise the wanted date does.</param>
    /// <param name="zone">Of <paramref name="at"/>.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? at, string? zone, CancellationToken stop)
    {
        Form.Zone = HttpContext.Actor().TimeZone;
        var shown = await ShowAsync(id, stop);
        Propose(TypedTime.Read(at), zone);
        Form.Channels = View?.Channels.Any(c => c.Channel.Row.IsOwnSite && c.Standing.Count == 0) is true ? [OwnSite.ChannelId] : [];
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var when = ReadTime();
        var result = ModelState.IsValid
            ? await schedule.HandleAsync(new(id, Form.Channels, when!, Form.OverdueHours, Form.Again), HttpContext.Actor(), stop)
            : null;
        if (result is null || !ModelState.Accepts(result))
        {
            return (result is null ? null : this.Instead(result)) ?? await ShowAsync(id, stop);
        }

        this.Say(when!.Local is null ? "It goes out now." : $"Scheduled for {result.Value.At.Local:d MMM yyyy HH:mm} {result.Value.At.Zone}.");
        return RedirectToPage("/Ledger/Index");
    }

    /// <summary>The same time field, for everything of this post that is planned already.</summary>
    public async Task<IActionResult> OnPostMoveAsync(Guid id, CancellationToken stop)
    {
        var when = ReadTime();
        var result = ModelState.IsValid ? await move.PostAsync(id, when!, HttpContext.Actor(), stop) : null;
        if (result is null || !ModelState.Accepts(result))
        {
            return (result is null ? null : this.Instead(result)) ?? await ShowAsync(id, stop);
        }

        this.Say("Moved.");
        return RedirectToPage("/Ledger/Index");
    }

    private void Propose(DateTime? at, string? zone)
    {
        if (at is { } local)
        {
            (Form.LocalTime, Form.Zone) = (TypedTime.Write(local), TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "", out _) ? zone : Form.Zone);
        }
        else if (View?.Wanted is { } wanted && wanted.At > clock.GetUtcNow())
        {
            (Form.LocalTime, Form.Zone) = (TypedTime.Write(wanted.LocalTime), wanted.Zone);
        }
    }

    private WhenToPublish? ReadTime()
    {
        Form.Zone ??= HttpContext.Actor().TimeZone;
        var when = TypedTime.When(Form.Quick, Form.LocalTime, Form.Zone, clock.GetUtcNow());
        if (when is null)
        {
            ModelState.Accepts(new NoTime());
        }

        return when;
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var view = await board.ForAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(view) is { } instead)
        {
            return instead;
        }

        View = view.Value;
        return Page();
    }

    internal sealed class ScheduleForm
    {
        public List<Guid> Channels { get; set; } = [];

        public string? LocalTime { get; set; }

        public string? Zone { get; set; }

        public string? Quick { get; set; }

        public int OverdueHours { get; set; } = 24;

        public bool Again { get; set; }
    }
}
