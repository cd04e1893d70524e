using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Forecasts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Publishing.Pages.Ledger;

internal sealed class ComingModel(ForecastDays forecast) : PageModel
{
    private const int Days = 7;

    public Forecast Forecast { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>What something stands in the way of, or everything, by day in the person's zone.</summary>
    public IEnumerable<IGrouping<DateOnly, ForecastRow>> ByDay { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var made = await forecast.HandleAsync(Days, HttpContext.Actor(), stop);
        if (this.Instead(made) is { } instead)
        {
            return instead;
        }

        Forecast = made.Value;
        var zone = HttpContext.Actor().TimeZone;
        ByDay = Forecast.Rows.Where(r => All || r.Worst is not null).GroupBy(r => DateOnly.FromDateTime(Zones.WallTime(r.Publication.DueAt, zone)));
        return Page();
    }

    public static string Word(ForecastWeight weight) => weight switch
    {
        ForecastWeight.Fails => "Will fail",
        ForecastWeight.Held => "Will wait",
        ForecastWeight.Warns => "Look at this",
    };
}
