using System.Globalization;
using ContentHub.Http.Api;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Schedules;

namespace ContentHub.Publishing.Api;

/// <summary>Reads a time: without an offset it is a wall time of the zone, with one it is an instant.</summary>
internal static class ApiTime
{
    private static readonly string[] WallTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static Result<WhenToPublish> Read(WhenBody body, Actor by)
    {
        var when = Plain(body, by);
        return when.Succeeded ? when.Value with { Anyway = body.Anyway ?? false } : when;
    }

    private static Result<WhenToPublish> Plain(WhenBody body, Actor by)
    {
        var zone = string.IsNullOrWhiteSpace(body.Zone) ? by.TimeZone : body.Zone.Trim();
        if (string.IsNullOrWhiteSpace(body.At))
        {
            return new WhenToPublish(null, zone);
        }

        if (DateTime.TryParseExact(body.At, WallTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            return new WhenToPublish(wall, zone);
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return new UnknownZone(zone);
        }

        // The last letter tells an instant from a time that can't be read: a bare date or words are neither.
        var hasOffset = body.At.EndsWith('Z') || (body.At.Length > 6 && body.At[^3] == ':' && body.At[^6] is '+' or '-');
        return hasOffset && DateTimeOffset.TryParse(body.At, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new WhenToPublish(Zones.WallTime(instant, zone), zone, instant)
            : new NotAValue("at", "2026-05-03T09:00 or 2026-05-03T07:00:00Z");
    }
}
