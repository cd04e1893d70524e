namespace ContentHub.Posts.Rooms;

/// <summary>
/// Where people write in one document together. An epoch begins with the saved text and ends when somebody writes from elsewhere;
/// inside it the document is the sum of its updates, which the server stores and never reads.
/// </summary>
internal sealed class Room
{
    /// <summary>Of the <see cref="Contracts.ISharedText"/>.</summary>
    public required string Kind { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>Also the concurrency token: a save into an epoch that ends at the same moment loses.</summary>
    public required int Epoch { get; set; }

    /// <summary>The editor that this epoch was begun with: another one would make other bytes of the same text.</summary>
    public required string Schema { get; set; }

    /// <summary>Number of the newest update; 0 before the text was brought in.</summary>
    public long LastSeq { get; set; }

    /// <summary>Up to here the text is saved in the document itself. Never goes back within an epoch.</summary>
    public long SavedSeq { get; set; }

    /// <summary>Size of what a newcomer has to read.</summary>
    public long Bytes { get; set; }

    /// <summary>Updates since the last snapshot.</summary>
    public int Loose { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public bool IsEmpty => LastSeq == 0;

    /// <summary>The next epoch begins with what is saved then.</summary>
    public void Begin(string schema, DateTimeOffset at)
    {
        Epoch++;
        (Schema, LastSeq, SavedSeq, Bytes, Loose, UpdatedAt) = (schema, 0, 0, 0, 0, at);
    }
}
