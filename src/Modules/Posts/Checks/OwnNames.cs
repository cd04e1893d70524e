using System.Text.RegularExpressions;

namespace ContentHub.Posts.Checks;

/// <summary>All names of the company. The words of a text are gone through once, however many names there are.</summary>
internal sealed partial class OwnNames(IReadOnlyList<string> spellings)
{
    private readonly List<OwnName> names = [.. spellings.OrderByDescending(n => n.Length).Select(OwnName.Of).OfType<OwnName>()];

    /// <summary>Longer names first, then by place. Two may be about the same words.</summary>
    public IEnumerable<(int At, int Length, OwnName Name)> MisspelledIn(string words)
    {
        var near = Near(words);
        return names.SelectMany(name => name.VariantsIn(words).Concat(near.GetValueOrDefault(name, [])).Select(w => (w.At, w.Length, name)));
    }

    private Dictionary<OwnName, List<(int At, int Length)>> Near(string words)
    {
        var near = new Dictionary<OwnName, List<(int At, int Length)>>();
        var spelled = names.Where(n => n.IsWord).ToLookup(n => char.ToLowerInvariant(n.Spelling[0]));
        if (spelled.Count == 0)
        {
            return near;
        }

        foreach (var word in Word().EnumerateMatches(words))
        {
            foreach (var name in spelled[char.ToLowerInvariant(words[word.Index])])
            {
                if (name.IsOneLetterFrom(words.AsSpan(word.Index, word.Length)))
                {
                    (near.TryGetValue(name, out var places) ? places : near[name] = []).Add((word.Index, word.Length));
                }
            }
        }

        return near;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
