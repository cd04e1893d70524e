using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Policies;

/// <param name="Id">Null for a new one.</param>
/// <param name="Version">That it was typed on; 0 for a new one and for the default that nobody changed yet.</param>
internal sealed record PolicyInput(Guid? Id, string Name, ReviewMode Mode, Condition When, IReadOnlyList<PolicyStep> Steps, int Version)
{
    public const int LongestName = 60;
    public const int MostSteps = 10;
    public const int MostPeople = 50;
    public const int MostWords = 200;
    public const int LongestWord = 80;
    public const int MostHours = 1000;

    /// <summary>What an edit after a "yes" does; the default for classes that are not named.</summary>
    public IReadOnlyList<EditRule> Edits { get; init; } = [];

    /// <summary>The author agrees, too, when somebody else changed what the post says.</summary>
    public bool AuthorsYes { get; init; } = true;

    /// <summary>Without blanks around and what stands twice; a mode without review has no steps, the default is for every post.</summary>
    public PolicyInput Tidy() => this with
    {
        Name = Name.Trim(),
        When = Id == DefaultPolicy.Id ? Condition.Always : Tidy(When),
        Edits = [.. EditRules.All(Edits).Select(r => Mode is ReviewMode.None && r.Effect is EditEffect.ReopensStep ? new EditRule(r.Class, EditEffect.ReopensAll) : r)],
        Steps = Mode is ReviewMode.None ? [] : [.. Steps.Select(s => s with { Name = s.Name.Trim(), When = Tidy(s.When), Who = Tidy(s.Who), Escalate = s.Escalate is { } who ? Tidy(who) : null })],
    };

    private static Who Tidy(Who who) => who with { PersonIds = [.. who.PersonIds.Distinct()] };

    private static Condition Tidy(Condition when) => when with
    {
        Tags = Tidy(when.Tags),
        Channels = [.. when.Channels.Distinct()],
        Tiers = [.. when.Tiers.Where(Enum.IsDefined).Distinct()],
        Words = Tidy(when.Words),
    };

    private static List<string> Tidy(IReadOnlyList<string> words) => [.. words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
