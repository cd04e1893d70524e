namespace ContentHub.Site.Articles;

/// <summary>Instants as places in time: microseconds since 1970.</summary>
internal static class Positions
{
    public static long Of(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
