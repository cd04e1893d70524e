using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;

namespace ContentHub.Posts.Comparing;

/// <summary>A revision that can be chosen.</summary>
internal sealed record RevisionChoice(Guid Id, int Number, CutReason Reason, DateTimeOffset At);

/// <summary>Two states of a post beside each other.</summary>
/// <param name="From">Null when the post has no revision yet: then there is nothing to compare with.</param>
/// <param name="To">Null for the working copy as it stands now.</param>
/// <param name="Choices">The newest ones, last first.</param>
/// <param name="Changes">How many there are, shown or not.</param>
/// <param name="Hashes">Of the texts that are compared; none when there is nothing to compare with.</param>
/// <param name="InFull">False when the texts are so long and so different that part of them is shown as replaced.</param>
internal sealed record Comparison(
    PostView Post, RevisionChoice? From, RevisionChoice? To, IReadOnlyList<RevisionChoice> Choices,
    IReadOnlyList<FieldChange> Fields, IReadOnlyList<Section> Sections, int Changes, string Summary, IReadOnlyList<string> Hashes, bool InFull);
