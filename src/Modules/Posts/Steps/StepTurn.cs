using ContentHub.Kernel.People;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>Whose turn it is in a review, in a sentence for the person who reads it.</summary>
internal static class StepTurn
{
    /// <returns>Null where the usual sentence says it all: one step that whoever may approve decides.</returns>
    public static string? Of(ReviewState? review, Actor by)
    {
        if (review?.Current is not { } step || (review.Steps.Count == 1 && step.Step is { Who.Kind: WhoKind.Permission, HowMany: HowMany.Any } && review.Turn.DueAt is null))
        {
            return null;
        }

        if (step.IsAuthors)
        {
            return review.Objection(by) is null ? "Your turn: somebody else changed what your post says. Read it and say yes, or take it back." : $"Waits for {step.Asked[0].Name}, whose words were changed.";
        }

        var due = step.Index == review.Turn.Step ? DueWords.Of(review.Turn.DueAt, by) : "";
        var asks = AskWords.Of(step.Step, step.Asked, Owners.Of(review.Post), review.Crowd);
        return review.Objection(by) is null ? $"Your turn: “{step.Step.Name}”{due}."
            : asks.Length == 0 ? $"Nobody may decide “{step.Step.Name}” now. Tell an administrator."
            : $"Waits for {asks}: “{step.Step.Name}”{due}.";
    }
}
