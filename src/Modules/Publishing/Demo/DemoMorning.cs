using ContentHub.Kernel.Time;

namespace ContentHub.Publishing.Demo;

/// <summary>Nine o'clock in the demo company's zone, so many days from today.</summary>
internal static class DemoMorning
{
    public const string Zone = "Europe/Berlin";

    public static LocalSchedule In(int days, TimeProvider clock) => LocalSchedule.Resolve(Zones.WallTime(clock.GetUtcNow(), Zone).Date.AddDays(days).AddHours(9), Zone).Value;
}
