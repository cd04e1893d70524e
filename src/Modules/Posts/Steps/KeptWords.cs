using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Steps;

/// <summary>Why nobody is asked again.</summary>
internal static class KeptWords
{
    /// <returns>"The approval stands. Since then: 2 typos."; empty when no earlier "yes" stands.</returns>
    public static string Of(ReviewState review)
    {
        var kept = review.Steps.SelectMany(s => s.Decisions).Where(d => d.Kind is DecisionKind.Kept).ToList();
        return kept.Count == 0 ? "" : $"The approval stands. Since then: {EditWords.Count(kept.MaxBy(d => d.Edits.Count)!.Edits)}.";
    }
}
