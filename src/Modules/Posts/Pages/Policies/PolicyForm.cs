using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Pages.Policies;

internal sealed class PolicyForm
{
    public string? Name { get; set; }

    public int Version { get; set; }

    public ReviewMode Mode { get; set; } = ReviewMode.Required;

    public ConditionForm When { get; set; } = new();

    public List<StepForm> Steps { get; set; } = [];

    /// <summary>One for each class: "all", "none", or "step:2".</summary>
    public List<EditForm> Edits { get; set; } = [.. EditRules.All([]).Select(EditForm.Of)];

    public bool AuthorsYes { get; set; } = true;

    public static PolicyForm Of(PolicyView policy) => new()
    {
        Name = policy.Says.Name,
        Version = policy.Version,
        Mode = policy.Says.Mode,
        When = ConditionForm.Of(policy.Says.When),
        Steps = [.. policy.Says.Steps.Select(StepForm.Of)],
        Edits = [.. EditRules.All(policy.Says.Edits).Select(EditForm.Of)],
        AuthorsYes = policy.Says.AuthorsYes,
    };

    public PolicyInput Input(Guid? id) => new(id, Name ?? "", Mode, When.Condition(), [.. Steps.Take(PolicyInput.MostSteps + 1).Select(s => s.Step())], Version)
    {
        Edits = [.. Edits.Select(e => e.Rule())],
        AuthorsYes = AuthorsYes,
    };

    /// <summary>"add", "up:2", "down:2", "drop:2": a button that changes the steps and saves nothing.</summary>
    public void Rearrange(string what)
    {
        var at = int.TryParse(what.Split(':')[^1], out var index) && index >= 0 && index < Steps.Count ? index : -1;
        switch (what.Split(':')[0])
        {
            case "add" when Steps.Count < PolicyInput.MostSteps:
                Steps.Add(new StepForm());
                break;
            case "up" when at > 0:
                (Steps[at - 1], Steps[at]) = (Steps[at], Steps[at - 1]);
                Edits.ForEach(e => e.Swap(at - 1, at));
                break;
            case "down" when at >= 0 && at < Steps.Count - 1:
                (Steps[at + 1], Steps[at]) = (Steps[at], Steps[at + 1]);
                Edits.ForEach(e => e.Swap(at, at + 1));
                break;
            case "drop" when at >= 0:
                Steps.RemoveAt(at);
                Edits.ForEach(e => e.Drop(at));
                break;
        }
    }
}

internal sealed class StepForm
{
    public string? Name { get; set; }

    public string? Who { get; set; } = $"right:{PostsPermissions.Approve.Name}";

    public List<Guid> People { get; set; } = [];

    public HowMany HowMany { get; set; }

    public int? Least { get; set; }

    public int? DueHours { get; set; }

    public string? Escalate { get; set; }

    public ConditionForm When { get; set; } = new();

    public static StepForm Of(PolicyStep step) => new()
    {
        Name = step.Name,
        Who = WhoChoice.Of(step.Who),
        People = [.. step.Who.PersonIds],
        HowMany = step.HowMany,
        Least = step.HowMany is HowMany.AtLeast ? step.Least : null,
        DueHours = step.DueHours,
        Escalate = step.Escalate is { } who ? WhoChoice.Of(who) : "",
        When = ConditionForm.Of(step.When),
    };

    public PolicyStep Step() => new(
        Name ?? "", WhoChoice.Read(Who, People), HowMany, Least ?? 1, When.Condition(), DueHours, string.IsNullOrEmpty(Escalate) ? null : WhoChoice.Read(Escalate, []));
}

/// <summary>Whom a step asks, as the value of a select: a right, a team, one person, or those ticked below.</summary>
internal static class WhoChoice
{
    public const string Ticked = "people";

    public static string Of(Who who) => who.Kind switch
    {
        WhoKind.Permission => $"right:{who.Permission}",
        WhoKind.Team => $"team:{who.TeamId}",
        WhoKind.People when who.PersonIds.Count == 1 => $"person:{who.PersonIds[0]}",
        WhoKind.People => Ticked,
    };

    public static Who Read(string? value, IReadOnlyList<Guid> ticked)
    {
        var parts = (value ?? "").Split(':', 2);
        return parts[0] switch
        {
            "right" when parts.Length == 2 => Who.Holding(parts[1]),
            "team" when Guid.TryParse(parts[^1], out var team) => Who.Team(team),
            "person" when Guid.TryParse(parts[^1], out var person) => Who.Named(person),
            _ => Who.Named([.. ticked]),
        };
    }
}

internal sealed class ConditionForm
{
    public string? Tags { get; set; }

    /// <summary>One a line.</summary>
    public string? Words { get; set; }

    public List<string> Channels { get; set; } = [];

    public List<AuthorTier> Tiers { get; set; } = [];

    public bool Price { get; set; }

    public bool IsEmpty => Condition().IsAlways;

    public static ConditionForm Of(Condition when) => new()
    {
        Tags = string.Join(", ", when.Tags),
        Words = string.Join('\n', when.Words),
        Channels = [.. when.Channels],
        Tiers = [.. when.Tiers],
        Price = when.Price,
    };

    public Condition Condition() => new(Split(Tags, ','), [.. Channels.Where(c => !string.IsNullOrEmpty(c))], [.. Tiers], Split(Words, '\n'), Price);

    private static List<string> Split(string? text, char at) => [.. (text ?? "").Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(PolicyInput.MostWords + 1)];
}
