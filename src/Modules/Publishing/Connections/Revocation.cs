namespace ContentHub.Publishing.Connections;

/// <summary>An access that nobody may use any more and that the network still has to be told of.</summary>
internal sealed class Revocation
{
    /// <summary>A network that does not answer for so long is given up: its access is deleted here all the same.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid ChannelId { get; init; }

    public required string ChannelName { get; init; }

    /// <summary>JSON of the channel's values, encrypted with data protection.</summary>
    public required string Values { get; init; }

    public int Tries { get; set; }

    public required DateTimeOffset NextAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
