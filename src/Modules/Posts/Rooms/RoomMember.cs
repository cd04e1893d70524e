namespace ContentHub.Posts.Rooms;

/// <summary>One open editor. Lapses by itself when its instance dies.</summary>
internal sealed class RoomMember
{
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(60);

    /// <summary>The connection.</summary>
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Number under which the editor's updates and cursor are known to the others.</summary>
    public required long Client { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset Until { get; set; }
}
