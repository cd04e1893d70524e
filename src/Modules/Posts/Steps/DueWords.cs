using System.Globalization;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;

namespace ContentHub.Posts.Steps;

/// <summary>When something is due, on the reader's clock.</summary>
internal static class DueWords
{
    /// <returns>", due Tue 3 Mar, 16:00", or nothing.</returns>
    public static string Of(DateTimeOffset? due, Actor reader) => due is { } at ? $", due {Exact(at, reader)}" : "";

    public static string Exact(DateTimeOffset at, Actor reader) =>
        Zones.In(at, reader.TimeZone).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
}
