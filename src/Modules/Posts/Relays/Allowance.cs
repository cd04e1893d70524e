namespace ContentHub.Posts.Relays;

/// <summary>So many a second, with a reserve for a burst. For one connection, whose messages come one after the other.</summary>
internal sealed class Allowance(double perSecond, double most, TimeProvider clock)
{
    private double left = double.MaxValue;
    private long last = clock.GetTimestamp();

    public bool Take(double amount)
    {
        var now = clock.GetTimestamp();
        left = Math.Min(most, left + (clock.GetElapsedTime(last, now).TotalSeconds * perSecond)) - amount;
        last = now;
        return left >= 0;
    }
}
