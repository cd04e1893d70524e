using ContentHub.Kernel.People;
using ContentHub.Kernel.Texts;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>Whom a step asks, in words.</summary>
internal static class AskWords
{
    private const int MostNames = 3;

    /// <returns>Empty when nobody is left who could decide.</returns>
    public static string Of(PolicyStep step, IReadOnlyList<Actor> asked, Owners of, Crowd crowd)
    {
        var names = asked.Take(MostNames).Select(a => a.Name + Away(a.Id, of, crowd)).ToList();
        if (asked.Count > MostNames)
        {
            names = [.. asked.Take(MostNames - 1).Select(a => a.Name + Away(a.Id, of, crowd)), $"{asked.Count - MostNames + 1} more"];
        }

        return names.Count == 0 ? "" : step.HowMany switch
        {
            HowMany.All => WordList.Join(names, "and"),
            HowMany.AtLeast => $"{step.Least} of {WordList.Join(names, "and")}",
            HowMany.Any => WordList.Join(names, "or"),
        };
    }

    private static string Away(Guid person, Owners of, Crowd crowd) => !crowd.Away.ContainsKey(person) ? ""
        : crowd.DeputyOf(person, of) is { } deputy ? $" (away, {deputy.Name} decides)" : " (away)";
}
