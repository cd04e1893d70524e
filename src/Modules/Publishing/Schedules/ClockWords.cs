using System.Globalization;
using ContentHub.Kernel.Time;

namespace ContentHub.Publishing.Schedules;

/// <summary>A planned time in words, without doubt about zone and clock changes.</summary>
internal static class ClockWords
{
    public static string Of(LocalSchedule at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Local:ddd d MMM yyyy HH:mm} {at.Zone}");

    /// <summary>Empty unless the clocks go back over this time.</summary>
    public static string Doubled(LocalSchedule at)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(at.Zone, out var zone) || !zone.IsAmbiguousTime(at.Local))
        {
            return "";
        }

        var first = new DateTimeOffset(at.Local, zone.GetAmbiguousTimeOffsets(at.Local).Max()) == at.At;
        return string.Create(CultureInfo.InvariantCulture, $" The clocks go back then, so {at.Local:HH:mm} comes twice: it means the {(first ? "first" : "second")} time.");
    }
}
