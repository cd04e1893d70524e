using System.Globalization;
using ContentHub.Kernel.Time;

namespace ContentHub.Publishing.Calendars;

internal enum CalendarView
{
    Month,
    Week,
    Day,
    List,
}

/// <summary>What one page of the calendar shows, in days of the person's zone.</summary>
/// <param name="Date">The day that was asked for.</param>
/// <param name="Until">The first day that is not shown.</param>
internal sealed record CalendarSpan(CalendarView View, DateOnly Date, DateOnly From, DateOnly Until, string Zone)
{
    private const int ListDays = 28;

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Until.DayNumber - From.DayNumber).Select(From.AddDays);

    public DateTimeOffset Starts => LocalDay.StartOf(From, Zone);

    public DateTimeOffset Ends => LocalDay.StartOf(Until, Zone);

    public DateOnly Previous => Step(-1);

    public DateOnly Next => Step(1);

    public string Title => View switch
    {
        CalendarView.Month => Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        CalendarView.Day => Date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Between(From, Until.AddDays(-1)),
    };

    /// <summary>Whether a day of a month page belongs to the month itself.</summary>
    public bool IsInside(DateOnly day) => View != CalendarView.Month || day.Month == Date.Month;

    /// <param name="view">Month pages show whole weeks, so the days around the month are there too.</param>
    /// <param name="date">A day that can't be shown is taken for the nearest one that can.</param>
    public static CalendarSpan Of(CalendarView view, DateOnly date, string zone)
    {
        var day = date.Year < 1900 ? new DateOnly(1900, 1, 1) : date.Year > 8999 ? new DateOnly(8999, 12, 31) : date;
        var first = WeekStart.Of(zone);
        var (from, until) = view switch
        {
            CalendarView.Month => (WeekOf(new DateOnly(day.Year, day.Month, 1), first), WeekOf(new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), first).AddDays(7)),
            CalendarView.Week => (WeekOf(day, first), WeekOf(day, first).AddDays(7)),
            CalendarView.List => (day, day.AddDays(ListDays)),
            _ => (day, day.AddDays(1)),
        };
        return new CalendarSpan(view, day, from, until, zone);
    }

    private DateOnly Step(int by) => View switch
    {
        CalendarView.Month => new DateOnly(Date.Year, Date.Month, 1).AddMonths(by),
        CalendarView.Week => Date.AddDays(7 * by),
        CalendarView.Day => Date.AddDays(by),
        _ => Date.AddDays(ListDays * by),
    };

    private static DateOnly WeekOf(DateOnly day, DayOfWeek first) => day.AddDays(-(((int)day.DayOfWeek - (int)first + 7) % 7));

    private static string Between(DateOnly from, DateOnly to) => string.Create(
        CultureInfo.InvariantCulture, $"{from.ToString(from.Year == to.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)} to {to:d MMMM yyyy}");
}
