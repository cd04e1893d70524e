using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Trails;

/// <summary>What kind of thing happened; in the order in which things of the same instant are told.</summary>
internal enum TrailKind
{
    Started,
    Cut,
    Seen,
    Waived,
    Said,
    Settled,
    Decided,
    Moved,
    SentBack,
    Approved,
}

/// <summary>One line of a review trail: somebody did something at a time.</summary>
/// <param name="What">The rest of a sentence after the name.</param>
internal sealed record TrailLine(TrailKind Kind, DateTimeOffset At, Guid ById, string What)
{
    public string Who { get; init; } = "";

    /// <summary>The revision that it is about, where there is one.</summary>
    public Guid? RevisionId { get; init; }

    /// <summary>Of the text that was cut, seen or signed; empty otherwise.</summary>
    public string Hash { get; init; } = "";

    /// <summary>With a cut; null when there was too much text to count.</summary>
    public int? Words { get; init; }

    /// <summary>What a comment or a waiver is about; empty otherwise.</summary>
    public string About { get; init; } = "";

    /// <summary>The person's own words: a note, a comment, a reason. Plain text.</summary>
    public string Said { get; init; } = "";

    /// <summary>People with whom <see cref="What"/> ends.</summary>
    public IReadOnlyList<Guid> ForIds { get; init; } = [];

    /// <summary>With a sighting that was repeated: when last.</summary>
    public DateTimeOffset? LastAt { get; init; }
}

/// <summary>Lines of one source, and how many there are besides.</summary>
internal sealed record TrailPart(IReadOnlyList<TrailLine> Lines, int LeftOut);

/// <summary>The review of a post from its first word on, the oldest line first.</summary>
/// <param name="LeftOut">What did not fit, in words: <c>12 older comments</c>. Empty when everything is here.</param>
internal sealed record Trail(PostView Post, string AuthorName, IReadOnlyList<TrailLine> Lines, IReadOnlyList<string> LeftOut);
