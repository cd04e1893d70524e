using System.Globalization;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Calendars;
using Microsoft.AspNetCore.Mvc;

namespace ContentHub.Publishing.Pages.Calendar;

/// <summary>View, day and filters as they stand in the address. What can't be read is the default or no filter.</summary>
internal sealed record CalendarQuery
{
    [FromQuery(Name = "view")]
    public string? View { get; init; }

    [FromQuery(Name = "date")]
    public string? Date { get; init; }

    [FromQuery(Name = "channel")]
    public string? Channel { get; init; }

    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "state")]
    public string? State { get; init; }

    public static DateOnly Today(Actor by, DateTimeOffset now) =>
        DateOnly.FromDateTime(Zones.WallTime(now, by.TimeZone));

    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public CalendarSpan Span(Actor by, DateTimeOffset now) => CalendarSpan.Of(Word<CalendarView>(View) ?? CalendarView.Month, ReadDay(Date) ?? Today(by, now), by.TimeZone);

    public CalendarFilter Filter() => new(Key(Channel), Key(Author), Tag?.Trim() is { Length: > 0 and <= 50 } tag ? tag : "", Word<CalendarState>(State));

    /// <summary>Route values of the same page with some changed; null takes one away.</summary>
    public Dictionary<string, string> With(params (string Name, string? Value)[] changed)
    {
        var all = new Dictionary<string, string?> { ["view"] = View, ["date"] = Date, ["channel"] = Channel, ["author"] = Author, ["tag"] = Tag, ["state"] = State };
        foreach (var (name, value) in changed)
        {
            all[name] = value;
        }

        return all.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => v.Value!);
    }

    public static string WordOf(Enum value) => value.ToString().ToLowerInvariant();

    private static T? Word<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => string.Equals(v.ToString(), text, StringComparison.OrdinalIgnoreCase));

    private static Guid? Key(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
