using System.Text.RegularExpressions;
using ContentHub.Posts.Markdown;

namespace ContentHub.Posts.Checks;

/// <param name="At">Where it begins in its line.</param>
internal readonly record struct Sentence(int At, int Length, int Words);

/// <summary>
/// Cuts a line into sentences: after . ! ? or … (and the marks that close with it) when blanks and the beginning of something new follow.
/// Abbreviations and initials before a full stop don't end one, nor do ordinal numbers where they are written with one ("am 3. Mai"). A colon
/// does not either.
/// </summary>
internal static partial class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vs", "e.g", "i.e", "etc", "fig", "approx", "inc", "ltd", "co", "corp", "dept", "est",
        "z.b", "d.h", "u.a", "bzw", "ca", "nr", "vgl", "inkl", "evtl", "ggf", "usw", "abb", "str", "s", "hr", "fr", "mio", "mrd", "tel", "max", "min",
    };

    public static IEnumerable<Sentence> In(string line, bool english)
    {
        var start = 0;
        foreach (Match end in End().Matches(line))
        {
            var stop = end.Index + end.Length;
            if (line[end.Index] == '.' && Continues(line, end.Index, english))
            {
                continue;
            }

            yield return Cut(line, start, stop);
            start = stop;
        }

        if (start < line.Length)
        {
            yield return Cut(line, start, line.Length);
        }
    }

    private static bool Continues(string line, int dot, bool english)
    {
        var from = dot;
        while (from > 0 && (char.IsLetterOrDigit(line[from - 1]) || line[from - 1] == '.'))
        {
            from--;
        }

        var word = line[from..dot];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0])) || (!english && word.Length is 1 or 2 && word.All(char.IsAsciiDigit));
    }

    private static Sentence Cut(string line, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(line[from]))
        {
            from++;
        }

        var length = line.AsSpan(from, to - from).TrimEnd().Length;
        return new Sentence(from, length, WordCounter.Count(line.Substring(from, length)));
    }

    [GeneratedRegex(@"[.!?\u2026\u3002]+[\p{Pf}\p{Pe}""']*(?=\s+[\p{Lu}\p{Lo}\p{N}\p{Pi}\p{Ps}""'])")]
    private static partial Regex End();
}
