using System.Globalization;

namespace ContentHub.Publishing.Calendars;

/// <summary>
/// With which day a week begins for people in a zone. The hub knows no culture of a person, but their zone names a place, and the place's
/// country has a custom. Monday where nothing is known.
/// </summary>
internal static class WeekStart
{
    /// <summary>The table of the time zone database: country, place, zone, separated by tabs. Systems without it begin on Monday.</summary>
    private const string Table = "/usr/share/zoneinfo/zone.tab";

    private static readonly Lazy<IReadOnlyDictionary<string, DayOfWeek>> ByZone = new(Read);

    public static DayOfWeek Of(string zone) => ByZone.Value.GetValueOrDefault(zone, DayOfWeek.Monday);

    private static Dictionary<string, DayOfWeek> Read()
    {
        if (!File.Exists(Table))
        {
            return [];
        }

        // Cultures of one country agree about its week.
        var customs = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => (Country: c.Name.Split('-')[^1], c.DateTimeFormat.FirstDayOfWeek))
            .DistinctBy(c => c.Country).ToDictionary(c => c.Country, c => c.FirstDayOfWeek);
        return File.ReadLines(Table).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Where(cells => cells.Length >= 3)
            .DistinctBy(cells => cells[2]).ToDictionary(cells => cells[2], cells => customs.GetValueOrDefault(cells[0], DayOfWeek.Monday));
    }
}
