namespace ContentHub.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void MoveTo(DateTimeOffset instant) => now = instant;
}
