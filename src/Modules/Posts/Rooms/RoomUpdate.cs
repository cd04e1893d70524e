namespace ContentHub.Posts.Rooms;

internal enum UpdateForm
{
    /// <summary>The saved text that an epoch begins with; the same bytes whoever brings it.</summary>
    Seed,

    /// <summary>What somebody typed.</summary>
    Edit,

    /// <summary>Everything up to its number in one piece.</summary>
    Snapshot,
}

/// <summary>One stored update: bytes that only the editors understand.</summary>
internal sealed class RoomUpdate
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required int Epoch { get; init; }

    public required long Seq { get; init; }

    /// <summary>What its author had seen: an update with a lower number than somebody's words was made without knowing them.</summary>
    public required long Base { get; init; }

    public required UpdateForm Form { get; init; }

    /// <summary>Who typed; nobody for a seed or a snapshot.</summary>
    public required Guid PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>A snapshot holds it too; kept a while in case that snapshot is bad.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }
}
