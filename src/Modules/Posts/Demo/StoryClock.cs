namespace ContentHub.Posts.Demo;

/// <summary>The time at which a scene of the story plays.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
