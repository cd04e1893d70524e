using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Schedules;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Calendar;

internal sealed class NewModel(CreateOnDay create, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NewForm Form { get; set; } = new();

    public string Back { get; private set; } = "";

    public IActionResult OnGet(string? day, string? back)
    {
        var by = HttpContext.Actor();
        if (!by.Can(PublishingPermissions.Read) || !by.Can(PostsPermissions.Write))
        {
            return StatusCode(403);
        }

        Form.LocalTime = TypedTime.Write(Proposed(CalendarQuery.ReadDay(day), by));
        Form.Zone = by.TimeZone;
        return Show(back);
    }

    public async Task<IActionResult> OnPostAsync(string? back, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var when = TypedTime.Read(Form.LocalTime) is { } local ? new WhenToPublish(local, Form.Zone ?? by.TimeZone) : null;
        var created = await create.HandleAsync(Form.Title, when, by, stop);
        if (!ModelState.Accepts(created))
        {
            return this.Instead(created) ?? Show(back);
        }

        this.Say($"Your draft is wanted for {when!.Local:ddd d MMM yyyy HH:mm} {when.Zone}. It stands in the calendar.");
        return RedirectToPage("/Editor/Index", new { id = created.Value.Id });
    }

    /// <summary>Nine in the morning, or the next full hour where that has passed today.</summary>
    private DateTime Proposed(DateOnly? day, Actor by)
    {
        var now = Zones.WallTime(clock.GetUtcNow(), by.TimeZone);
        var on = day is { Year: > 1900 and < 9000 } wanted ? wanted : DateOnly.FromDateTime(now);
        var morning = on.ToDateTime(new TimeOnly(9, 0));
        return on == DateOnly.FromDateTime(now) && morning <= now ? now.Date.AddHours(now.Hour + 1) : morning;
    }

    private PageResult Show(string? back)
    {
        Back = Url.IsLocalUrl(back) ? back : Url.Page("/Calendar/Index")!;
        Form.Zone ??= HttpContext.Actor().TimeZone;
        return Page();
    }

    internal sealed class NewForm
    {
        public string? Title { get; set; }

        public string? LocalTime { get; set; }

        public string? Zone { get; set; }
    }
}
