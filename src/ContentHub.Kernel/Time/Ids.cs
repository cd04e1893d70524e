namespace ContentHub.Kernel.Time;

/// <summary>New keys: UUIDv7 on the TimeProvider's clock, so they sort by time. Tests may fix them.</summary>
public sealed class Ids(TimeProvider clock)
{
    public Guid New() => Guid.CreateVersion7(clock.GetUtcNow());
}
