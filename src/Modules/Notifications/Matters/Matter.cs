using ContentHub.Kernel.Texts;

namespace ContentHub.Notifications.Matters;

/// <summary>Something to tell people, before it is known whom.</summary>
/// <param name="Key">Names the matter (see <see cref="Notification.Key"/>).</param>
internal sealed record Matter(Kind Kind, string DocumentKind, Guid DocumentId, string Key, Guid ById)
{
    public Guid PlaceId { get; init; }

    public Guid? CommentId { get; init; }

    public string Detail { get; init; } = "";

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it happened; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>It may come up again: the same row is then shown anew.</summary>
    public bool Repeats { get; init; }

    public Notification For(Guid id, Guid recipient, DateTimeOffset now) => new()
    {
        Id = id,
        RecipientId = recipient,
        Kind = Kind,
        DocumentKind = DocumentKind,
        DocumentId = DocumentId,
        PlaceId = PlaceId,
        CommentId = CommentId,
        ById = ById,
        Detail = Cut(Detail),
        DueAt = DueAt,
        At = At ?? now,
        Key = Key,
        InApp = true,
    };

    public void Again(Notification known, DateTimeOffset now) =>
        (known.At, known.ReadAt, known.ById, known.Detail, known.DueAt) = (At ?? now, null, ById, Cut(Detail), DueAt);

    private static string Cut(string text) => PlainText.Cut(text, Notification.LongestDetail);
}
