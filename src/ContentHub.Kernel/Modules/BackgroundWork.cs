namespace ContentHub.Kernel.Modules;

/// <summary>Where a piece of background work runs when there are several instances.</summary>
public enum WorkScope
{
    /// <summary>On one instance of the cluster at a time.</summary>
    Cluster,

    /// <summary>On every instance, each on its own clock (projections, claiming due deliveries).</summary>
    EachNode,
}

/// <summary>
/// Work that a module wants done without anybody asking. Modules never name the scheduler: the host runs it
/// (Quartz and a loop here, background tasks in another host).
/// </summary>
/// <param name="Name">Stable: <c>publishing.deliver</c>.</param>
/// <param name="Every">Longest time between two runs: the safety net when nothing wakes it earlier.</param>
/// <param name="UseCase">A registered service that implements <see cref="IBackgroundUseCase"/>; resolved in a scope of its own per run.</param>
public sealed record BackgroundWork(string Name, TimeSpan Every, Type UseCase, WorkScope Scope = WorkScope.Cluster);

/// <summary>What a <see cref="BackgroundWork"/> runs. Runs at least once; must be safe to run twice.</summary>
public interface IBackgroundUseCase
{
    /// <summary>Does what is due now. Returns when it should run next ("wake at"), or null for the safety net alone.</summary>
    Task<DateTimeOffset?> RunAsync(CancellationToken stop);
}

/// <summary>Wakes a piece of <see cref="WorkScope.EachNode"/> work on this instance at once, for example after "publish now".</summary>
public interface IWakeUp
{
    void Wake(string workName);
}
