namespace ContentHub.Posts.EditClasses;

internal enum EditEffect
{
    /// <summary>Everybody who agreed is asked again.</summary>
    ReopensAll,

    /// <summary>Only those of one step are.</summary>
    ReopensStep,

    /// <summary>What was agreed stands.</summary>
    Keeps,
}

/// <summary>What becomes of a "yes" when the text is edited in this way afterwards.</summary>
/// <param name="Step">Index within the policy, with <see cref="EditEffect.ReopensStep"/>; 0 otherwise.</param>
internal sealed record EditRule(EditClass Class, EditEffect Effect, int Step = 0)
{
    /// <summary>Everything but typos reopens.</summary>
    public static EditRule Default(EditClass type) => new(type, type is EditClass.Typo ? EditEffect.Keeps : EditEffect.ReopensAll);

    /// <summary>A change to words that say something, to a number, a name, a "not" or a link is never small.</summary>
    public static bool MayKeep(EditClass type) => type is EditClass.Typo or EditClass.Style or EditClass.Media;

    /// <summary>True: the "yes" of that step stands.</summary>
    /// <param name="applying">Steps that apply to the text: one that does not could ask nobody, so everybody is asked.</param>
    public bool Spares(int step, IReadOnlyCollection<int> applying) =>
        Effect is EditEffect.Keeps || (Effect is EditEffect.ReopensStep && Step != step && applying.Contains(Step));
}

/// <summary>The rules of a policy, one for each class; what it says nothing about follows the default.</summary>
internal static class EditRules
{
    public static IReadOnlyList<EditRule> All(IReadOnlyList<EditRule> said) =>
        [.. Enum.GetValues<EditClass>().Select(c => said.FirstOrDefault(r => r.Class == c) ?? EditRule.Default(c))];

    public static bool Spare(IReadOnlyList<EditRule> said, IReadOnlyList<ClassedEdit> edits, int step, IReadOnlyCollection<int> applying)
    {
        var rules = All(said);
        return edits.All(e => rules.First(r => r.Class == e.Class).Spares(step, applying));
    }
}
