using System.Globalization;
using ContentHub.Kernel.People;

namespace ContentHub.Posts.Steps;

/// <summary>When something is due, on the reader's clock.</summary>
internal static class DueWords
{
    /// <returns>", due Tue 3 Mar, 16:00", or nothing.</returns>
    public static string Of(DateTimeOffset? due, Actor reader) => due is { } at ? $", due {Exact(at, reader)}" : "";

    public static string Exact(DateTimeOffset at, Actor reader) =>
        (TimeZoneInfo.TryFindSystemTimeZoneById(reader.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(at, zone) : at).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
}
