namespace ContentHub.Kernel.Events;

/// <summary>
/// Something that happened, in the past tense (<c>PostApproved</c>). Written to the outbox in the same transaction as the change,
/// read by named consumers later. Must survive System.Text.Json; ids and plain values only.
/// </summary>
public abstract record DomainEvent;

/// <summary>
/// Reads events by name and keeps its own place. Runs at least once per event and in order, so handling must be idempotent.
/// </summary>
public interface IEventConsumer
{
    /// <summary>Stable name: the key of the cursor.</summary>
    string Name { get; }

    /// <summary>True when each instance keeps its own projection (a cache, an index file) and so its own cursor.</summary>
    bool EachNode { get; }

    /// <summary>True: in a database that was there before this consumer, it begins with what happens from now on instead of reading all of the past.</summary>
    bool FromNow => EachNode;

    Task HandleAsync(DomainEvent happened, CancellationToken stop);
}

/// <summary>Tells the outbox the name and type of an event. Register one per event: <c>services.AddEvent&lt;PostApproved&gt;("posts.approved")</c>.</summary>
public sealed record EventType(string Name, Type Type);
