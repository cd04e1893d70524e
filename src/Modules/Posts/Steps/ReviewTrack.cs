using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

internal enum TrackPlace
{
    Done,
    Skipped,
    Now,
    Later,
}

/// <param name="For">In whose place, besides their own.</param>
/// <param name="Since">What changed since, for a "yes" that stands: "2 typos".</param>
internal sealed record TrackDecision(string Who, IReadOnlyList<string> For, DecisionKind Kind, string Note, DateTimeOffset At, string Since);

/// <param name="From">Who passed it on.</param>
internal sealed record TrackHandover(string From, string To, string Note, DateTimeOffset At);

/// <summary>One step of a review as people see it.</summary>
/// <param name="Asks">Names, in words; empty when nobody could decide.</param>
/// <param name="Also">Who may decide now because it is late; empty otherwise.</param>
internal sealed record TrackStep(
    string Name, TrackPlace Place, string Asks, string Also, IReadOnlyList<TrackDecision> Decisions, IReadOnlyList<TrackHandover> PassedOn, DateTimeOffset? DueAt, bool Overdue, bool IsAuthors);

/// <param name="Mine">True: the reader's own.</param>
internal sealed record TrackClaim(string Who, DateTimeOffset Until, bool Mine);

/// <summary>A post's review as one line of steps.</summary>
/// <param name="Steps">Empty for a post that is in no review.</param>
/// <param name="Delegates">To whom the reader may pass their decision on.</param>
internal sealed record ReviewTrack(
    Guid PostId, string Policy, ReviewMode Mode, IReadOnlyList<TrackStep> Steps, TrackClaim? Claim,
    bool MayDecide, bool MaySkip, IReadOnlyList<(Guid Id, string Name)> Delegates)
{
    public static ReviewTrack None(Guid post) => new(post, "", ReviewMode.None, [], null, false, false, []);

    public TrackStep? Now => Steps.FirstOrDefault(s => s.Place is TrackPlace.Now);

    /// <summary>Why the author is asked last; null when they are not.</summary>
    public AuthorsYes? AuthorsYes { get; init; }

    /// <summary>The reader is asked as the author, or in the author's place.</summary>
    public bool AsksAuthor => MayDecide && Now is { IsAuthors: true };

    /// <summary>One more word, and the post is approved.</summary>
    public bool IsLast { get; init; }
}
