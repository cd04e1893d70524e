namespace ContentHub.Posts.Suggestions;

internal enum SuggestionState
{
    Open,
    Accepted,
    Rejected,
    Withdrawn,
}

/// <summary>What becomes of the words.</summary>
internal enum SuggestionKind
{
    Insert,
    Delete,
    Replace,
}

/// <summary>Other words for a place of a post, as data. Where that place is now stands in <see cref="SuggestionPlace"/>.</summary>
internal sealed class Suggestion
{
    public const int LongestField = 80;
    public const int LongestWords = 20_000;
    public const int LongestNote = 1000;
    public const int LongestName = 200;
    public const int LongestKey = 100;

    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    /// <summary>What was sent together has the same.</summary>
    public required Guid BatchId { get; init; }

    /// <summary><c>body</c>, <c>title</c>, <c>summary</c>, <c>variants.bluesky</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The words that shall go, as they are written (Markdown in the body); empty for an insertion.</summary>
    public required string Before { get; init; }

    /// <summary>The words that shall come; empty for a deletion.</summary>
    public required string After { get; init; }

    /// <summary>Null for a guest.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>The name that a guest gave; empty for people of the hub, whose names may change.</summary>
    public string GuestName { get; init; } = "";

    /// <summary>Tells one guest from another; means nothing elsewhere. Empty for people of the hub.</summary>
    public string GuestKey { get; init; } = "";

    public required string Note { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Number of the revision that was read; null for a working copy.</summary>
    public int? MadeOnRevision { get; init; }

    /// <summary>Version of the post when it was made.</summary>
    public required int MadeOnVersion { get; init; }

    /// <summary>Concurrency token: decided once.</summary>
    public SuggestionState State { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The first revision that was cut after this was accepted.</summary>
    public Guid? RevisionId { get; set; }

    public SuggestionKind Kind => (Before.Length, After.Length) switch
    {
        (0, _) => SuggestionKind.Insert,
        (_, 0) => SuggestionKind.Delete,
        _ => SuggestionKind.Replace,
    };

    /// <summary>Names its author, whoever that is: a person's id or a guest's key.</summary>
    public string By => AuthorId?.ToString() ?? $"guest:{GuestKey}";

    public void Decide(SuggestionState state, Guid by, DateTimeOffset at) => (State, DecidedById, DecidedAt) = (state, by, at);
}
