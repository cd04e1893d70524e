using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>Where a post in review stands: under which version of which policy, at which step, since when. One row a post; it means nothing outside of a review.</summary>
internal sealed class ReviewTurn
{
    public required Guid PostId { get; init; }

    /// <summary>Decisions count for one round: a new one begins with every submit, and when the words change after a decision.</summary>
    public required Guid RoundId { get; set; }

    /// <summary>
    /// Earlier rounds whose "yes" still counts as far as the text differs only in what the policy calls small: of a post that is corrected after its
    /// approval, was taken back, or was edited during the review. Empty after somebody asked for changes or withdrew the approval.
    /// </summary>
    public IReadOnlyList<Guid> Keeps { get; set; } = [];

    public required Guid PolicyVersionId { get; set; }

    /// <summary>Where the author stood on submitting, so that steps do not come and go meanwhile.</summary>
    public required AuthorTier Tier { get; set; }

    /// <summary>Index within the policy.</summary>
    public int Step { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>"I am looking at it": a word to the others, not a lock.</summary>
    public Guid? ClaimedById { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>For a post that was in review before there were policies: as it was then.</summary>
    public static ReviewTurn Old(Guid post, DateTimeOffset since) =>
        new() { PostId = post, RoundId = Guid.Empty, PolicyVersionId = DefaultPolicy.Original.Id, Tier = AuthorTier.Trusted, Since = since };

    public void Reach(int step, DateTimeOffset at, DateTimeOffset? dueAt)
    {
        (Step, Since, DueAt, EscalatedAt) = (step, at, dueAt, null);
        (ClaimedById, ClaimedUntil) = (null, null);
    }
}
