using ContentHub.Kernel.Modules;

namespace ContentHub.Data.Outbox;

/// <summary>The background work that hands events to their consumers.</summary>
public static class OutboxWork
{
    public const string Name = "data.outbox";

    public static BackgroundWork Work { get; } = new(Name, TimeSpan.FromSeconds(1), typeof(DrainOutbox), WorkScope.EachNode);
}
