namespace ContentHub.Kernel.Modules;

/// <summary>Tells the other instances something at once. Nobody is sure to hear it: what matters stands in the database, this only says "look".</summary>
public interface INodeNews
{
    /// <param name="topic">Which listener it is for: <c>posts.rooms</c>.</param>
    /// <param name="text">Short: PostgreSQL carries at most 8,000 bytes; longer texts are dropped.</param>
    Task SayAsync(string topic, string text, CancellationToken stop);
}

/// <summary>Hears what other instances say. A singleton.</summary>
public interface INodeListener
{
    string Topic { get; }

    Task HearAsync(string text, CancellationToken stop);

    /// <summary>The line was down for a while: look at everything that matters.</summary>
    Task MissedAsync(CancellationToken stop);
}
