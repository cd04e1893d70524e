using System.Globalization;
using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Pages.Policies;

/// <summary>What an edit of one class does, as the value of a select. It goes with its step when steps change places.</summary>
internal sealed class EditForm
{
    public const string All = "all";
    public const string None = "none";

    public EditClass Class { get; set; }

    public string? Effect { get; set; }

    private int Step => (Effect ?? "").StartsWith("step:", StringComparison.Ordinal) && int.TryParse(Effect![5..], CultureInfo.InvariantCulture, out var step) ? step : -1;

    public static string At(int step) => $"step:{step}";

    public static EditForm Of(EditRule rule) => new()
    {
        Class = rule.Class,
        Effect = rule.Effect switch { EditEffect.Keeps => None, EditEffect.ReopensAll => All, EditEffect.ReopensStep => At(rule.Step) },
    };

    /// <summary>What can't be read reopens everything.</summary>
    public EditRule Rule() => new(Class, Effect == None ? EditEffect.Keeps : Step >= 0 ? EditEffect.ReopensStep : EditEffect.ReopensAll, Math.Max(Step, 0));

    public void Swap(int one, int other) => Effect = Step == one ? At(other) : Step == other ? At(one) : Effect;

    /// <summary>The step is gone: everybody is asked again.</summary>
    public void Drop(int gone) => Effect = Step == gone ? All : Step > gone ? At(Step - 1) : Effect;
}
