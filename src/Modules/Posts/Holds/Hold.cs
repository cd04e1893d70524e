namespace ContentHub.Posts.Holds;

/// <summary>Who is editing a document just now. Lapses by itself when the heartbeat stops.</summary>
internal sealed class Hold
{
    /// <summary>As long as a hold lasts without a heartbeat; the editor sends one every 30 seconds.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(90);

    /// <summary><c>post</c>: an <see cref="Contracts.ISharedDocumentKind"/>.</summary>
    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    public required Guid PersonId { get; set; }

    public required DateTimeOffset Since { get; set; }

    /// <summary>Also the concurrency token: two people who take a free document at once get one winner.</summary>
    public required DateTimeOffset Until { get; set; }

    public bool IsFreeFor(Guid person, DateTimeOffset now) => PersonId == person || Until <= now;

    public void Take(Guid person, DateTimeOffset now)
    {
        Since = PersonId == person && Until > now ? Since : now;
        PersonId = person;
        Until = now + Lasts;
    }
}
