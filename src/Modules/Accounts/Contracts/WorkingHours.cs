using ContentHub.Kernel.Time;

namespace ContentHub.Accounts.Contracts;

/// <summary>One stretch of work on a day of the week, on the clock of the company's zone.</summary>
public sealed record WorkingDay(DayOfWeek Day, TimeOnly From, TimeOnly Until);

/// <summary>When the company works: what "due in 8 hours" is counted in.</summary>
public sealed record WorkingHours
{
    /// <summary>Far enough for every due time; beyond it the calendar gives up and counts ordinary hours.</summary>
    private const int MostDays = 3700;

    /// <summary>At most one stretch a day; a day that is missing is free.</summary>
    public IReadOnlyList<WorkingDay> Days { get; init; } =
        [.. Enumerable.Range(1, 5).Select(day => new WorkingDay((DayOfWeek)day, new TimeOnly(9, 0), new TimeOnly(17, 0)))];

    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>The instant at which so much working time has passed. Counted in real time: an hour that clocks skip is no hour, one that comes twice is two.</summary>
    /// <param name="zone">IANA id; one that is not known counts as UTC.</param>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan work, string zone)
    {
        var left = work;
        foreach (var (starts, ends) in Stretches(from, zone))
        {
            var begin = starts > from ? starts : from;
            if (ends - begin >= left)
            {
                return begin + left;
            }

            left -= ends > begin ? ends - begin : TimeSpan.Zero;
        }

        return from + work;
    }

    /// <summary>How much working time lies between two instants.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until, string zone)
    {
        var sum = TimeSpan.Zero;
        foreach (var (starts, ends) in Stretches(from, zone).TakeWhile(s => s.Starts < until))
        {
            var (begin, end) = (starts > from ? starts : from, ends < until ? ends : until);
            sum += end > begin ? end - begin : TimeSpan.Zero;
        }

        return sum;
    }

    /// <summary>From the day before on, because the zone's day may have begun earlier than the one in UTC.</summary>
    private IEnumerable<(DateTimeOffset Starts, DateTimeOffset Ends)> Stretches(DateTimeOffset from, string zone)
    {
        var info = Zones.Of(zone);
        var first = DateOnly.FromDateTime(from.UtcDateTime);
        for (var i = -1; i < MostDays && first.DayNumber + i + 1 < DateOnly.MaxValue.DayNumber; i++)
        {
            var day = first.DayNumber + i > 0 ? first.AddDays(i) : first;
            if (Holidays.Contains(day))
            {
                continue;
            }

            foreach (var work in Days.Where(d => d.Day == day.DayOfWeek && d.Until > d.From))
            {
                var (starts, ends) = (LocalDay.At(day, work.From, info, first: true), LocalDay.At(day, work.Until, info, first: false));
                if (ends > from && ends > starts)
                {
                    yield return (starts, ends);
                }
            }
        }
    }
}
