using System.Globalization;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.Slots;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ContentHub.Publishing.Pages.Channels;

/// <summary>Weekly times and the distance between posts of one channel.</summary>
internal sealed class TimesModel(ChannelTimes times, SetSlots slots, SetCadence cadence) : PageModel
{
    private static readonly DayOfWeek[] Week = [.. Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7))];

    public TimesView View { get; private set; } = null!;

    [BindProperty]
    public TimesForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Days => Week.Select(d => new SelectListItem(d.ToString(), d.ToString(), d == Form.Day));

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken stop)
    {
        var time = TimeOnly.TryParseExact(Form.Time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : (TimeOnly?)null;
        return await DoneAsync(id, await slots.AddAsync(new SlotWish(id, Form.Day, time, Form.Zone ?? ""), HttpContext.Actor(), stop), "Added.", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid slot, CancellationToken stop) =>
        await DoneAsync(id, await slots.RemoveAsync(id, slot, HttpContext.Actor(), stop), "Removed. What is planned for that time stays planned.", stop);

    public async Task<IActionResult> OnPostCadenceAsync(Guid id, CancellationToken stop) =>
        await DoneAsync(id, await cadence.HandleAsync(id, Form.LeastMinutes ?? -1, Form.SameTextDays ?? -1, HttpContext.Actor(), stop), "Saved.", stop);

    private async Task<IActionResult> DoneAsync(Guid id, Result result, string said, CancellationToken stop)
    {
        if (this.Instead(result) is { } instead)
        {
            return instead;
        }

        // A number that can't be read has its own message beside the field.
        if (!ModelState.IsValid || !ModelState.Accepts(result))
        {
            return await ShowAsync(id, stop);
        }

        this.Say(said);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var view = await times.ForAsync(id, HttpContext.Actor(), stop);
        if (this.Instead(view) is { } instead)
        {
            return instead;
        }

        View = view.Value;
        Form.Zone ??= HttpContext.Actor().TimeZone;
        Form.LeastMinutes ??= View.Cadence.LeastMinutes;
        Form.SameTextDays ??= View.Cadence.SameTextDays;
        return Page();
    }

    internal sealed class TimesForm
    {
        public DayOfWeek? Day { get; set; }

        public string? Time { get; set; }

        public string? Zone { get; set; }

        public int? LeastMinutes { get; set; }

        public int? SameTextDays { get; set; }
    }
}
