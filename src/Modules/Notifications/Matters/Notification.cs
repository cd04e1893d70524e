namespace ContentHub.Notifications.Matters;

/// <summary>One thing that one person (or one chat) is told. Holds ids, never the words of a document: those are asked for when it is shown.</summary>
internal sealed class Notification
{
    public const int LongestDetail = 1000;
    public const int LongestKey = 120;

    public required Guid Id { get; init; }

    /// <summary>A person, or a chat.</summary>
    public required Guid RecipientId { get; init; }

    public required Kind Kind { get; init; }

    /// <summary>Kind of the document: <c>post</c>.</summary>
    public required string DocumentKind { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>A thread or a publication; empty where it is about the whole document.</summary>
    public required Guid PlaceId { get; init; }

    public required Guid? CommentId { get; init; }

    /// <summary>Empty when nobody did it.</summary>
    public required Guid ById { get; set; }

    /// <summary>A reason or a message of a delivery; may be empty.</summary>
    public required string Detail { get; set; }

    public required DateTimeOffset? DueAt { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The same matter is told the same recipient once, however often its event is read.</summary>
    public required string Key { get; init; }

    /// <summary>False when the person wants it by mail only.</summary>
    public required bool InApp { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The mail or chat message that carries it.</summary>
    public Guid? SendingId { get; set; }
}
