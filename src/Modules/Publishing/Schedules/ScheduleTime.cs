using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Schedules;

/// <summary>A wall time that somebody chose, or now.</summary>
/// <param name="Local">Null means now.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Instant">Where software named one: it counts, also in the hour that a clock change repeats.</param>
internal sealed record WhenToPublish(DateTime? Local, string Zone, DateTimeOffset? Instant = null)
{
    private const int MostYears = 5;

    /// <summary>The person confirmed that it goes out on a day that is kept free.</summary>
    public bool Anyway { get; init; }

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

        var schedule = resolved.Value with { At = Instant?.ToUniversalTime() ?? resolved.Value.At };
        // The running minute is "now" for whoever chose it.
        if (schedule.At <= now.AddMinutes(-1))
        {
            return new DueInThePast(schedule.Local, Zone);
        }

        return schedule.At > now.AddYears(MostYears) ? new DueTooFar() : schedule;
    }

    private Result<LocalSchedule> Now(DateTimeOffset now)
    {
        return TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _) ? new LocalSchedule(Zones.WallTime(now, Zone), Zone, now) : new UnknownZone(Zone);
    }
}
