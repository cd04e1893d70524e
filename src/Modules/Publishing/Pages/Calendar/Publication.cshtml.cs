using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.Slots;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Calendar;

/// <summary>One publication from the calendar: move it with plain fields, or decide about it.</summary>
internal sealed class PublicationModel(CalendarEntry entries, PublicationDecisions decisions, ShiftPost shift, NextFreeSlot slots, CalendarWarnings warnings) : PageModel
{
    public Entry Entry { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public IReadOnlyList<Finding> Warnings { get; private set; } = [];

    public bool AsksAnyway => Form.Anyway || ModelState.ContainsKey("Form.Anyway");

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, string? back, CancellationToken stop) => ShowAsync(id, back, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, string? back, CancellationToken stop)
    {
        var result = ModelState.IsValid ? await DecideAsync(id, stop) : Result.Refused();
        if (this.Instead(result) is { } instead && ModelState.IsValid)
        {
            return instead;
        }

        if (!ModelState.IsValid || !ModelState.Accepts(result))
        {
            return await ShowAsync(id, back, stop);
        }

        this.Say(Form.Do == PublicationChoice.Move ? Moved() : PublicationDecisions.Said(Form.Do));
        return LocalRedirect(BackTo(back));
    }

    /// <summary>Moves it to the channel's next weekly time that nothing takes.</summary>
    public async Task<IActionResult> OnPostSlotAsync(Guid id, string? back, CancellationToken stop)
    {
        var entry = await entries.PublicationAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(entry) is { } instead)
        {
            return instead;
        }

        var item = entry.Value.Item;
        var slot = await slots.ForAsync([(item.ChannelId!.Value, item.Channel)], id, stop);
        if (!ModelState.Accepts(slot))
        {
            return await ShowAsync(id, back, stop);
        }

        ModelState.Remove("Form.LocalTime");
        ModelState.Remove("Form.Zone");
        (Form.Do, Form.LocalTime, Form.Zone) = (PublicationChoice.Move, TypedTime.Write(slot.Value.Local), slot.Value.Zone);
        return await OnPostAsync(id, back, stop);
    }

    private async Task<Result> DecideAsync(Guid id, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        if (Form.Do != PublicationChoice.Move || !Form.All)
        {
            return await decisions.HandleAsync(id, Form, by, stop);
        }

        return TypedTime.Read(Form.LocalTime) is { } local
            ? await shift.HandleAsync(new Decision(id, Form.Version), new WhenToPublish(local, Form.Zone ?? by.TimeZone) { Anyway = Form.Anyway }, by, stop)
            : new NoTime();
    }

    private string Moved()
    {
        var at = Kernel.Time.LocalSchedule.Resolve(TypedTime.Read(Form.LocalTime)!.Value, Form.Zone ?? HttpContext.Actor().TimeZone).Value;
        return $"Moved to {ClockWords.Of(at)}.{ClockWords.Doubled(at)}";
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? back, CancellationToken stop)
    {
        var entry = await entries.PublicationAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(entry) is { } instead)
        {
            return instead;
        }

        (Entry, Back) = (entry.Value, BackTo(back));
        Warnings = (await warnings.ForAsync([Entry.Item], stop)).GetValueOrDefault(id, []);
        if (Request.Method == "GET")
        {
            (Form.LocalTime, Form.Zone, Form.Version) = (TypedTime.Write(Entry.Local!.Value), Entry.Zone, Entry.Item.Version);
        }

        Form.Zone ??= HttpContext.Actor().TimeZone;
        return Page();
    }

    private string BackTo(string? back) => Url.IsLocalUrl(back) ? back : Url.Page("/Calendar/Index")!;

    internal sealed class MoveForm : DecisionForm
    {
        public bool All { get; set; }
    }
}
