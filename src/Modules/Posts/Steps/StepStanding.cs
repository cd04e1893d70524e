using ContentHub.Kernel.People;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>One step that applies to a post, and how far it is.</summary>
/// <param name="Index">Within the policy.</param>
/// <param name="Asked">Who decides, without author and holder.</param>
/// <param name="Decisions">For exactly the text in question.</param>
internal sealed record StepStanding(int Index, PolicyStep Step, IReadOnlyList<Actor> Asked, IReadOnlyList<StepDecision> Decisions)
{
    /// <summary>The author's own, behind those of the policy.</summary>
    public bool IsAuthors => Index == AuthorsYes.Index;

    /// <summary>One person counts once, for however many they stand in.</summary>
    public bool Satisfied => Step.HowMany switch
    {
        HowMany.Any => Decisions.Count > 0,
        HowMany.AtLeast => Decisions.Select(d => d.ById).Distinct().Count() >= Step.Least,
        HowMany.All => Decisions.Count > 0 && Open.Count == 0,
    };

    /// <summary>A decision before it is made, to see where it would lead.</summary>
    public static StepDecision Imagined(Guid by, IReadOnlyList<Guid> covers) => new()
    {
        Id = Guid.Empty,
        PostId = Guid.Empty,
        RoundId = Guid.Empty,
        PolicyVersionId = Guid.Empty,
        Step = 0,
        StepName = "",
        Kind = DecisionKind.Agreed,
        RevisionId = Guid.Empty,
        Hash = "",
        ById = by,
        Covers = covers,
        Note = "",
        At = default,
        ToldByMove = false,
    };

    /// <summary>Those whose word is not there yet.</summary>
    public IReadOnlyList<Actor> Open => [.. Asked.Where(a => !Decisions.Any(d => d.ById == a.Id || d.Covers.Contains(a.Id)))];
}
