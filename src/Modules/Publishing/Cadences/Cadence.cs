namespace ContentHub.Publishing.Cadences;

/// <summary>How close together posts may stand on a channel before people are warned. A channel without a row has the defaults.</summary>
internal sealed class Cadence
{
    public const int DefaultDays = 30;

    public required Guid ChannelId { get; init; }

    /// <summary>0: any distance, apart from the same hour.</summary>
    public int LeastMinutes { get; set; }

    /// <summary>The same words again within so many days are pointed out; 0: never.</summary>
    public int SameTextDays { get; set; } = DefaultDays;
}

/// <summary>The fingerprint of what a publication says on its channel, to find the same words again.</summary>
internal sealed class SentText
{
    public required Guid PublicationId { get; init; }

    public required Guid ChannelId { get; init; }

    public required string Hash { get; init; }
}
