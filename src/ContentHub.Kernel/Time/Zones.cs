namespace ContentHub.Kernel.Time;

/// <summary>Time zones by their IANA id. One that this machine does not know counts as UTC: whoever reads a time must get one.</summary>
public static class Zones
{
    public static TimeZoneInfo Of(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The instant with the offset that holds there.</summary>
    public static DateTimeOffset In(DateTimeOffset at, string zone) => TimeZoneInfo.ConvertTime(at, Of(zone));

    /// <summary>What a clock on the wall there shows; without offset.</summary>
    public static DateTime WallTime(DateTimeOffset at, string zone) => In(at, zone).DateTime;
}
