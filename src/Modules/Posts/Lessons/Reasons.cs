using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Lessons;

/// <summary>Reasons as they are sent and said.</summary>
internal static class Reasons
{
    public static IReadOnlyList<EditReason> All { get; } = Enum.GetValues<EditReason>();

    /// <summary>Each once, in their order.</summary>
    public static Result<List<EditReason>> Read(IEnumerable<string?>? names)
    {
        var chosen = new SortedSet<EditReason>();
        foreach (var name in names ?? [])
        {
            if (All.Where(r => string.Equals(r.ToString(), name?.Trim(), StringComparison.OrdinalIgnoreCase)).ToList() is not [var reason])
            {
                return new ReasonUnknown();
            }

            chosen.Add(reason);
        }

        return chosen.ToList();
    }

    /// <summary>"tone and claim"; empty for none.</summary>
    public static string Say(IReadOnlyList<EditReason> reasons) => WordList.Join([.. reasons.Select(r => r.ToString().ToLowerInvariant())]);

    /// <summary>What a reason is about.</summary>
    public static string About(EditReason reason) => reason switch
    {
        EditReason.Tone => "how it sounds",
        EditReason.Claim => "what we may say and can prove",
        EditReason.Structure => "order, headings, paragraphs",
        EditReason.Length => "too long or too short",
        EditReason.Search => "what people look for",
        EditReason.Style => "spelling, grammar, house style",
    };
}
