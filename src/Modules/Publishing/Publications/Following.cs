using System.Globalization;
using ContentHub.Kernel.Time;

namespace ContentHub.Publishing.Publications;

/// <summary>
/// How a channel follows the time of its post. Written as nothing (the same time), <c>PT120M</c> (minutes later, as time passes) or
/// <c>next 09:00</c> (the morning after, by the clock).
/// </summary>
internal sealed record Following(int Minutes, TimeOnly? NextDay)
{
    /// <summary>Thirty days.</summary>
    private const int MostMinutes = 43_200;

    public static Following AtOnce { get; } = new(0, null);

    public bool IsAtOnce => this is { Minutes: 0, NextDay: null };

    /// <summary>Null when it cannot be understood.</summary>
    public static Following? Read(string? text) => text?.Trim() switch
    {
        null or "" => AtOnce,
        ['P', 'T', .. var minutes, 'M'] when int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostMinutes => new(number, null),
        ['n', 'e', 'x', 't', ' ', .. var clock] when TimeOnly.TryParseExact(clock, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => new(0, time),
        _ => null,
    };

    public override string ToString() => this switch
    {
        { NextDay: { } time } => string.Create(CultureInfo.InvariantCulture, $"next {time:HH\\:mm}"),
        { Minutes: > 0 } => string.Create(CultureInfo.InvariantCulture, $"PT{Minutes}M"),
        _ => "",
    };

    /// <summary>When the channel's turn comes. A morning time that a clock change skips is the next one that exists.</summary>
    public LocalSchedule After(LocalSchedule at)
    {
        if (NextDay is { } time)
        {
            return Existing(at.Local.Date.AddDays(1) + time.ToTimeSpan(), at.Zone);
        }

        var instant = at.At.AddMinutes(Minutes);
        return Minutes == 0 ? at : new LocalSchedule(Zones.WallTime(instant, at.Zone), at.Zone, instant);
    }

    public static LocalSchedule Existing(DateTime local, string zone)
    {
        var resolved = LocalSchedule.Resolve(local, zone);
        return resolved.Succeeded ? resolved.Value : LocalSchedule.Resolve(((TimeDoesNotExist)resolved.Error).Next, zone).Value;
    }
}
