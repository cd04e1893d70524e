using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.Slots;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Schedule;

internal sealed class IndexModel(ScheduleBoard board, SchedulePost schedule, ShiftPost move, NextFreeSlot slots, PlanWarnings warnings, TimeProvider clock) : PageModel
{
    public ScheduleView View { get; private set; } = null!;

    /// <summary>What speaks against the time that is filled in; it never blocks.</summary>
    public IReadOnlyList<Finding> Warnings { get; private set; } = [];

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
        ProposeEnd();
        Form.Channels = View?.Channels.Any(c => c.Channel.Row.IsOwnSite && c.Standing.Count == 0) is true ? [OwnSite.ChannelId] : [];
        if (View is not null && TypedTime.Read(Form.LocalTime) is { } proposed)
        {
            Warnings = await warnings.ForAsync(id, Form.Channels, new WhenToPublish(proposed, Form.Zone!), HttpContext.Actor(), stop);
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        // In the zone that was chosen for it: a weekly time may bring another one.
        var ends = Ends();
        var when = await ReadTimeAsync(id, stop);
        var found = ModelState.IsValid ? await warnings.ForAsync(id, Form.Channels, when!, HttpContext.Actor(), stop, Form.Following) : [];
        var result = ModelState.IsValid
            ? await schedule.HandleAsync(new(id, Form.Channels, when!, Form.OverdueHours, Form.Again) { Follows = Form.Following, Ends = ends }, HttpContext.Actor(), stop)
            : null;
        if (result is null || !ModelState.Accepts(result))
        {
            return (result is null ? null : this.Instead(result)) ?? await ShowAsync(id, stop);
        }

        var said = when!.Local is null ? "It goes out now." : $"Scheduled for {result.Value.At.Local:d MMM yyyy HH:mm} {result.Value.At.Zone}.{ClockWords.Doubled(result.Value.At)}";
        List<string> toKnow = [.. result.Value.Warnings, .. found.Select(f => f.Message)];
        this.Say(string.Join(' ', [said, .. toKnow]), toKnow.Count > 0 ? "warn" : "ok");
        return RedirectToPage("/Ledger/Index");
    }

    /// <summary>Schedules nothing: says what speaks against the time and the channels that are chosen.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken stop)
    {
        if (await ReadTimeAsync(id, stop) is { } when)
        {
            Warnings = await warnings.ForAsync(id, Form.Channels, when, HttpContext.Actor(), stop, Form.Following);
            this.Say(Warnings.Count == 0 ? "Nothing speaks against this time." : "Nothing is scheduled yet. Look at the warnings below.", Warnings.Count == 0 ? "ok" : "warn");
        }

        return await ShowAsync(id, stop);
    }

    /// <summary>The same time field, for everything of this post that is planned already.</summary>
    public async Task<IActionResult> OnPostMoveAsync(Guid id, CancellationToken stop)
    {
        var when = await ReadTimeAsync(id, stop);
        var result = ModelState.IsValid ? await move.AllOfAsync(id, when!, HttpContext.Actor(), stop) : null;
        if (result is null || !ModelState.Accepts(result))
        {
            return (result is null ? null : this.Instead(result)) ?? await ShowAsync(id, stop);
        }

        this.Say(result.Value == 1 ? "Moved." : $"Moved: {result.Value} publications, as far apart as they were.");
        return RedirectToPage("/Ledger/Index");
    }

    /// <summary>Without a date it stays.</summary>
    private WhenToPublish? Ends()
    {
        if (string.IsNullOrWhiteSpace(Form.EndsLocal))
        {
            return null;
        }

        if (TypedTime.Read(Form.EndsLocal) is { } local)
        {
            return new WhenToPublish(local, Form.Zone ?? HttpContext.Actor().TimeZone);
        }

        ModelState.Accepts(new EndsUnclear());
        return null;
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

    /// <summary>A newer revision is taken down when the earlier one was to be, unless somebody says otherwise.</summary>
    private void ProposeEnd()
    {
        if (View?.Ends is { } ends && ends > clock.GetUtcNow())
        {
            Form.EndsLocal = TypedTime.Write(Zones.WallTime(ends, Form.Zone!));
        }
    }

    private async Task<WhenToPublish?> ReadTimeAsync(Guid id, CancellationToken stop)
    {
        Form.Zone ??= HttpContext.Actor().TimeZone;
        if (Form.Quick is "next-slot")
        {
            return await SlotAsync(id, stop);
        }

        var when = TypedTime.When(Form.Quick, Form.LocalTime, Form.Zone, clock.GetUtcNow());
        if (when is null)
        {
            ModelState.Accepts(new NoTime());
        }

        return when is null ? null : when with { Anyway = Form.Anyway };
    }

    private async Task<WhenToPublish?> SlotAsync(Guid id, CancellationToken stop)
    {
        var view = await board.ForAsync(id, HttpContext.Actor(), stop);
        var chosen = view.Succeeded ? view.Value.Channels.Where(c => Form.Channels.Contains(c.Channel.Row.Id)).Select(c => (c.Channel.Row.Id, c.Channel.Row.Name)).ToList() : [];
        var slot = chosen.Count == 0 ? new NoChannel() : await slots.ForAsync(chosen, null, stop);
        if (!ModelState.Accepts(slot))
        {
            return null;
        }

        ModelState.Remove("Form.LocalTime");
        ModelState.Remove("Form.Zone");
        (Form.LocalTime, Form.Zone) = (TypedTime.Write(slot.Value.Local), slot.Value.Zone);
        return new WhenToPublish(slot.Value.Local, slot.Value.Zone) { Anyway = Form.Anyway };
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

        public Dictionary<string, string?> Follows { get; set; } = [];

        /// <summary>By channel; what names none is nobody's.</summary>
        public IReadOnlyDictionary<Guid, string?> Following =>
            Follows.Where(f => Guid.TryParse(f.Key, out _)).ToDictionary(f => Guid.Parse(f.Key), f => f.Value);

        public string? EndsLocal { get; set; }

        public int OverdueHours { get; set; } = 24;

        public bool Again { get; set; }

        public bool Anyway { get; set; }
    }
}
