using System.Globalization;

namespace ContentHub.Channels.Calls;

// Until when a network asks to wait. Retry-After in seconds or as a date; else the reset of an emptied allowance, whose headers have
// three spellings and four meanings. At most a day: nobody plans further by a header.
internal static class WaitTimes
{
    private const long Epoch = 1_000_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly string[] Families = ["RateLimit", "X-RateLimit", "X-Rate-Limit"];

    public static DateTimeOffset? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - now) ?? Families.Select(f => UntilReset(response, f, now)).FirstOrDefault(w => w is not null);
        return wait is { } time ? Until(time, now) : null;
    }

    public static DateTimeOffset Until(TimeSpan wait, DateTimeOffset now) => now + (wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait);

    // Where the network does not say what is left, only a refusal for too many requests gives the reset a meaning.
    private static TimeSpan? UntilReset(HttpResponseMessage response, string family, DateTimeOffset now)
    {
        var remaining = Text(response, family + "-Remaining");
        if (remaining is null ? (int)response.StatusCode != 429 : Number(remaining) != 0)
        {
            return null;
        }

        var reset = Text(response, family + "-Reset");
        return Number(reset) is { } number ? Seconds(number, now)
            : DateTimeOffset.TryParse(reset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at - now
            : null;
    }

    // Seconds or milliseconds since 1970, or seconds from now as in the draft standard.
    private static TimeSpan Seconds(long number, DateTimeOffset now)
    {
        var seconds = number > Epoch * 1000 ? (number / 1000) - now.ToUnixTimeSeconds() : number > Epoch ? number - now.ToUnixTimeSeconds() : number;
        return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
    }

    private static string? Text(HttpResponseMessage response, string header) => response.Headers.TryGetValues(header, out var values) ? values.First() : null;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
