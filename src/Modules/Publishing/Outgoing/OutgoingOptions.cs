namespace ContentHub.Publishing.Outgoing;

/// <summary>Section <c>Outgoing</c> of the configuration.</summary>
internal sealed class OutgoingOptions
{
    /// <summary><c>host:port</c> pairs that may be reached although they are inside.</summary>
    public IList<string> Allow { get; init; } = [];

    /// <summary>Only this machine; null means: in Development.</summary>
    public bool? LoopbackOnly { get; set; }
}
