using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Schedules;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Calendar;

/// <summary>A post that is not scheduled: say when it is wanted, or take that back.</summary>
internal sealed class PostModel(CalendarEntry entries, SetWantedDate want) : PageModel
{
    public Entry Entry { get; private set; } = null!;

    public string Back { get; private set; } = "";

    [BindProperty]
    public WishForm Form { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid id, string? back, CancellationToken stop) => ShowAsync(id, back, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, string? back, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var wish = TypedTime.Read(Form.LocalTime) is { } local ? new WantedWish(id, new WhenToPublish(local, Form.Zone ?? by.TimeZone), Form.Version) : null;
        Result<Kernel.Time.LocalSchedule> set = wish is null ? new NoTime() : await want.HandleAsync(wish, by, stop);
        return await DoneAsync(id, set, set.Succeeded ? $"Wanted for {ClockWords.Of(set.Value)}.{ClockWords.Doubled(set.Value)}" : "", back, stop);
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid id, string? back, CancellationToken stop) =>
        await DoneAsync(id, await want.ForgetAsync(id, HttpContext.Actor(), stop), "It has no wanted date any more.", back, stop);

    private async Task<IActionResult> DoneAsync(Guid id, Result result, string said, string? back, CancellationToken stop)
    {
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        if (!ModelState.Accepts(result))
        {
            return await ShowAsync(id, back, stop);
        }

        this.Say(said);
        return LocalRedirect(BackTo(back));
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? back, CancellationToken stop)
    {
        var entry = await entries.PostAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(entry) is { } instead)
        {
            return instead;
        }

        (Entry, Back) = (entry.Value, BackTo(back));
        if (Request.Method == "GET")
        {
            (Form.LocalTime, Form.Zone, Form.Version) = (Entry.Local is { } local ? TypedTime.Write(local) : null, Entry.Zone, Entry.Item.Version);
        }

        Form.Zone ??= HttpContext.Actor().TimeZone;
        return Page();
    }

    private string BackTo(string? back) => Url.IsLocalUrl(back) ? back : Url.Page("/Calendar/Index")!;

    internal sealed class WishForm
    {
        public string? LocalTime { get; set; }

        public string? Zone { get; set; }

        public int Version { get; set; }
    }
}
