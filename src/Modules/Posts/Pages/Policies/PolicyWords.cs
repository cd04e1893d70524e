using ContentHub.Kernel.Texts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Steps;

namespace ContentHub.Posts.Pages.Policies;

/// <summary>Policies in sentences.</summary>
internal static class PolicyWords
{
    public static string Of(ReviewMode mode) => mode switch
    {
        ReviewMode.None => "No review: submitting approves",
        ReviewMode.Optional => "Optional: the author may skip it, with a reason",
        ReviewMode.Required => "One step",
        ReviewMode.MultiLevel => "Several steps, one after the other",
    };

    public static string Of(AuthorTier tier) => tier switch
    {
        AuthorTier.New => $"New: fewer than {ReadFacts.KnownFrom} posts approved",
        AuthorTier.Known => $"Known: {ReadFacts.KnownFrom} to {ReadFacts.TrustedFrom - 1} posts approved",
        AuthorTier.Trusted => $"Trusted: {ReadFacts.TrustedFrom} and more posts approved",
    };

    public static string Of(HowMany count) => count switch
    {
        HowMany.Any => "One of them is enough",
        HowMany.All => "All of them",
        HowMany.AtLeast => "At least so many:",
    };

    /// <summary>"After a “yes”, these edits stand: typo, style."</summary>
    public static string Of(IReadOnlyList<EditRule> said)
    {
        var kept = EditRules.All(said).Where(r => r.Effect is EditEffect.Keeps).Select(r => EditWords.Name(r.Class).ToLowerInvariant()).ToList();
        return kept.Count == 0 ? "Every edit after a “yes” is asked again." : $"A “yes” stands when only this changed since: {WordList.Join(kept, "or")}.";
    }

    /// <summary>"posts tagged Energy, or with a price".</summary>
    public static string Of(Condition when)
    {
        var parts = new List<string>();
        void Add(string lead, IEnumerable<string> values)
        {
            var list = values.ToList();
            if (list.Count > 0)
            {
                parts.Add($"{lead} {WordList.Join([.. list.Take(4), .. list.Count > 4 ? [$"{list.Count - 4} more"] : Array.Empty<string>()], "or")}");
            }
        }

        Add("tagged", when.Tags);
        Add("with an own text for", when.Channels);
        Add("by an author who is", when.Tiers.Select(t => t.ToString().ToLowerInvariant()));
        Add("that mention", when.Words.Select(w => $"“{w}”"));
        if (when.Price)
        {
            parts.Add("with an amount of money");
        }

        return parts.Count == 0 ? "every post" : "posts " + string.Join(", or ", parts);
    }

    /// <summary>"Legal: Lena Vogt, within 8 working hours, for posts with an amount of money".</summary>
    public static string Of(PolicyStep step, Crowd crowd)
    {
        var asked = crowd.Able(step.Who);
        var who = step.Who.Kind is WhoKind.Permission && step.HowMany is HowMany.Any ? Right(step.Who.Permission)
            : asked.Count == 0 ? "nobody who may review any more"
            : AskWords.Of(step, asked, default, crowd);
        return who + (step.DueHours is { } hours ? $", within {hours} working hours" : "") + (step.Escalate is { } also ? $", then also {Late(also, crowd)}" : "") + (step.When.IsAlways ? "" : $", for {Of(step.When)}");
    }

    private static string Late(Who also, Crowd crowd) => also.Kind is WhoKind.Permission ? Right(also.Permission)
        : WordList.Join([.. crowd.Able(also).Select(p => p.Name).Take(3)], "or") is { Length: > 0 } names ? names : "nobody who is left";

    public static string Right(string permission) => permission == PostsPermissions.Approve.Name ? "anyone who may approve posts" : "anyone who may review posts";
}
