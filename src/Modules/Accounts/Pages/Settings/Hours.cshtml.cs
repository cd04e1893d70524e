using System.Globalization;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Settings;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Accounts.Pages.Settings;

internal sealed class HoursModel(SettingsQueries settings, SaveHours save) : PageModel
{
    [BindProperty]
    public HoursForm Form { get; set; } = new();

    public string Zone { get; private set; } = "";

    /// <summary>The week begins on Monday.</summary>
    public static DayOfWeek DayAt(int index) => (DayOfWeek)((index + 1) % 7);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var found = await settings.ReadAsync<CompanySettings>(Sections.Company, HttpContext.Actor(), stop);
        if (this.Instead(found) is { } instead)
        {
            return instead;
        }

        var hours = found.Value.Value.WorkingHours;
        Zone = found.Value.Value.TimeZone;
        Form = new HoursForm
        {
            Version = found.Value.Version,
            Days = [.. Enumerable.Range(0, 7).Select(i => hours.Days.FirstOrDefault(d => d.Day == DayAt(i)) is { } day ? new DayForm { From = Text(day.From), Until = Text(day.Until) } : new DayForm())],
            Holidays = string.Join('\n', hours.Holidays.Select(h => h.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var by = HttpContext.Actor();
        var days = Form.Days.Take(7).Select((d, i) => new HoursOfDay(DayAt(i), d.From ?? "", d.Until ?? "")).ToList();
        var saved = await save.HandleAsync(new HoursInput(days, Form.Holidays ?? "", Form.Version), by, stop);
        if (!ModelState.Accepts(saved))
        {
            var found = await settings.ReadAsync<CompanySettings>(Sections.Company, by, stop);
            if (this.Instead(found) is { } instead)
            {
                return instead;
            }

            Zone = found.Value.Value.TimeZone;
            Form.Days = [.. Form.Days.Concat(Enumerable.Range(0, 7).Select(_ => new DayForm())).Take(7)];
            return Page();
        }

        this.Say("The working hours are saved. Due times that are set already stay.");
        return RedirectToPage();
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    internal sealed class HoursForm
    {
        public int Version { get; set; }

        public List<DayForm> Days { get; set; } = [];

        public string? Holidays { get; set; }
    }

    internal sealed class DayForm
    {
        public string? From { get; set; }

        public string? Until { get; set; }
    }
}
