using System.Text.RegularExpressions;

namespace ContentHub.Posts.Checks;

/// <summary>One name of the company, and how it gets misspelled: other capitals, hyphens or blanks in it, one letter wrong.</summary>
internal sealed partial class OwnName
{
    private const int LongEnough = 6; // shorter names have ordinary words for neighbours

    private readonly Regex variants;

    private OwnName(string spelling)
    {
        Spelling = spelling;
        var parts = Parts().Matches(spelling).Select(m => Regex.Escape(m.Value));
        variants = new Regex($@"(?<![\p{{L}}\p{{N}}]){string.Join(@"[\s\-\u2010\u2011]?", parts)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public string Spelling { get; }

    /// <summary>Null for what has no letters.</summary>
    public static OwnName? Of(string spelling) => spelling.Any(char.IsLetterOrDigit) ? new OwnName(spelling) : null;

    /// <summary>A word like any other, so long that a word beside it by one letter is a mistake.</summary>
    public bool IsWord => Spelling.Length >= LongEnough && Spelling.All(char.IsLetter);

    /// <summary>Other capitals, hyphens or blanks.</summary>
    public IEnumerable<(int At, int Length)> VariantsIn(string words)
    {
        foreach (Match match in variants.Matches(words))
        {
            // Ends of sentences and lines may put any blank between two words of a name.
            if (!Blanks().Replace(match.Value, " ").Equals(Spelling, StringComparison.Ordinal))
            {
                yield return (match.Index, match.Length);
            }
        }
    }

    /// <summary>One letter changed, left out, added or two neighbours swapped, the first letter right. A letter added at the end is an inflection ("Northwinds").</summary>
    public bool IsOneLetterFrom(ReadOnlySpan<char> word)
    {
        var name = Spelling.AsSpan();
        if (Math.Abs(word.Length - name.Length) > 1 || word.Equals(name, StringComparison.OrdinalIgnoreCase) || char.ToLowerInvariant(word[0]) != char.ToLowerInvariant(name[0]))
        {
            return false;
        }

        var same = 0;
        while (same < Math.Min(word.Length, name.Length) && char.ToLowerInvariant(word[same]) == char.ToLowerInvariant(name[same]))
        {
            same++;
        }

        if (word.Length > name.Length)
        {
            return same < name.Length && word[(same + 1)..].Equals(name[same..], StringComparison.OrdinalIgnoreCase);
        }

        if (word.Length < name.Length)
        {
            return word[same..].Equals(name[(same + 1)..], StringComparison.OrdinalIgnoreCase);
        }

        // Letters may be the same in small (ẞ and ß) and not the same for a comparison.
        return same < word.Length && (word[(same + 1)..].Equals(name[(same + 1)..], StringComparison.OrdinalIgnoreCase)
            || (same + 1 < word.Length && char.ToLowerInvariant(word[same]) == char.ToLowerInvariant(name[same + 1]) && char.ToLowerInvariant(word[same + 1]) == char.ToLowerInvariant(name[same])
                && word[(same + 2)..].Equals(name[(same + 2)..], StringComparison.OrdinalIgnoreCase)));
    }

    // ContentHub, Flow Guard 3000, Aqua-Line: the parts that somebody might write apart or together.
    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{N}+|[^\p{L}\p{N}\p{M}\s\-]")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
