namespace ContentHub.Posts.Trails;

/// <summary>
/// Somebody looked at a text where it is judged: on the review page, as a revision, or beside another one. One row for each person and
/// text; the hash names the text, whether it was cut as a revision already or only later.
/// </summary>
internal sealed class Sighting
{
    public required Guid PostId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>What an approval of exactly this text would sign.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    /// <summary>How often it was opened.</summary>
    public required int Times { get; init; }
}
