using System.Globalization;
using ContentHub.Kernel.Time;

namespace ContentHub.Publishing.Schedules;

/// <summary>What a datetime-local field sends, and what the quick buttons mean.</summary>
internal static class TypedTime
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.fff", "yyyy-MM-dd HH:mm"];

    public static DateTime? Read(string? typed) =>
        DateTime.TryParseExact(typed?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;

    public static string Write(DateTime local) => local.ToString(Formats[0], CultureInfo.InvariantCulture);

    /// <param name="quick"><c>now</c>, <c>tomorrow-09:00</c>, <c>monday-09:00</c>.</param>
    /// <param name="typed">The field's text, used when no quick button was pressed.</param>
    /// <param name="zone">IANA id.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null when neither says a time.</returns>
    public static WhenToPublish? When(string? quick, string? typed, string zone, DateTimeOffset now)
    {
        if (quick is "now")
        {
            return new WhenToPublish(null, zone);
        }

        var today = Zones.WallTime(now, zone).Date;
        if (quick?.Split('-', 2) is [var day, var clock] && TimeOnly.TryParseExact(clock, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            var days = day is "monday" ? (((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7) + 1 : 1;
            return new WhenToPublish(today.AddDays(days) + time.ToTimeSpan(), zone);
        }

        return Read(typed) is { } local ? new WhenToPublish(local, zone) : null;
    }
}
