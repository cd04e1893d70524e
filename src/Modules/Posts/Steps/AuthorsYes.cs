using ContentHub.Kernel.People;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>The last step of a review when somebody else changed what an author's post says: it goes out under the author's name.</summary>
/// <param name="Edits">What changed in meaning since the author's own word.</param>
/// <param name="SinceNumber">Number of the revision that the author stood behind last; null when there is none.</param>
internal sealed record AuthorsYes(Actor Author, IReadOnlyList<ClassedEdit> Edits, int? SinceNumber)
{
    /// <summary>Behind all steps that a policy can have.</summary>
    public const int Index = 1000;

    public const string Name = "Author’s yes";

    /// <summary>Kinds of edits that change what is said.</summary>
    public static bool ChangesMeaning(ClassedEdit edit) => edit.Class is EditClass.Meaning or EditClass.Claim;

    public StepStanding Standing(IReadOnlyList<StepDecision> decisions) => new(Index, AsStep(Author.Id), [Author], [.. decisions.Where(d => d.Step == Index)]);

    public static PolicyStep AsStep(Guid author) => new(Name, Who.Named(author), HowMany.Any, 1, Condition.Always, null, null);
}
