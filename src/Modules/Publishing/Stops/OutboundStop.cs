namespace ContentHub.Publishing.Stops;

internal enum StopKind
{
    /// <summary>A crisis: nothing goes out until people say so.</summary>
    Hold,

    /// <summary>What is due is shown as it would be sent, and sent to nobody.</summary>
    Rehearsal,
}

/// <summary>A time in which nothing goes out to any channel. At most one of a kind runs at a time; ended ones stay as history.</summary>
internal sealed class OutboundStop
{
    public const int ReasonLimit = 500;

    public required Guid Id { get; init; }

    public required StopKind Kind { get; init; }

    /// <summary>What people read where something waits because of it.</summary>
    public required string Reason { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedById { get; set; }

    public int Version { get; set; }
}
