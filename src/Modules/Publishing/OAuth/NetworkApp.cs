namespace ContentHub.Publishing.OAuth;

/// <summary>The company's own app at a network, entered once.</summary>
internal sealed class NetworkApp
{
    public const int Limit = 500;

    public required string Kind { get; init; }

    public required string ClientId { get; set; }

    /// <summary>Encrypted with data protection; never shown.</summary>
    public required string Secret { get; set; }

    /// <summary>Another server than the network's own; usually empty.</summary>
    public string Server { get; set; } = "";

    public Guid SetById { get; set; }

    public DateTimeOffset SetAt { get; set; }

    public int Version { get; set; }
}
