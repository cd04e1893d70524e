using System.Globalization;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;

namespace ContentHub.Posts.Trails;

/// <summary>A time on paper: in the reader's zone, and in UTC for whoever reads it elsewhere.</summary>
internal sealed class TrailTime(Actor reader)
{
    private readonly TimeZoneInfo zone = Zones.Of(reader.TimeZone);

    public string Zone => zone.Id;

    public string Local(DateTimeOffset at) => Words(TimeZoneInfo.ConvertTime(at, zone));

    public static string Utc(DateTimeOffset at) => Words(at.ToUniversalTime()) + " UTC";

    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Words(DateTimeOffset at) => at.ToString("ddd d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);
}
