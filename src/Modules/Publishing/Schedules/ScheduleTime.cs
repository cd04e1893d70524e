using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Schedules;

/// <summary>A wall time that somebody chose, or now.</summary>
/// <param name="Local">Null means now.</param>
/// <param name="Zone">IANA id.</param>
internal sealed record WhenToPublish(DateTime? Local, string Zone)
{
    private const int MostYears = 5;

    public Result<LocalSchedule> Resolve(DateTimeOffset now)
    {
        if (Local is not { } local)
        {
            return Now(now);
        }

        // Years at the edge of what a clock can count have no instant in every zone.
        if (local.Year is < 1900 or > 9000)
        {
            return local.Year < 1900 ? new DueInThePast(local, Zone) : new DueTooFar();
        }

        var resolved = LocalSchedule.Resolve(local, Zone);
        if (!resolved.Succeeded)
        {
            return resolved.Error is TimeDoesNotExist ? Result<LocalSchedule>.Refused(resolved.Error with { Field = "LocalTime" }) : resolved;
        }

        // The running minute is "now" for whoever chose it.
        if (resolved.Value.At <= now.AddMinutes(-1))
        {
            return new DueInThePast(resolved.Value.Local, Zone);
        }

        return resolved.Value.At > now.AddYears(MostYears) ? new DueTooFar() : resolved;
    }

    private Result<LocalSchedule> Now(DateTimeOffset now)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone))
        {
            return new UnknownZone(Zone);
        }

        var wall = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(now, zone).DateTime, DateTimeKind.Unspecified);
        return new LocalSchedule(wall, Zone, now);
    }
}
