using ContentHub.Posts.Anchoring;

namespace ContentHub.Posts.Hunks;

/// <summary>
/// Finds the place of a hunk in a text. Pure. It is there when its words stand there letter by letter, between neighbours that know them:
/// some, where a diff leads to it; else all of its own line. Of several such places none is chosen. Rather lost than in the wrong place.
/// </summary>
internal static class FindHunk
{
    /// <summary>So many characters, words and neighbours together, know a place.</summary>
    private const int Enough = 12;

    /// <summary>So many are asked of words that are looked for all over the text.</summary>
    private const int EnoughAnywhere = 24;

    /// <param name="hints">Where to look first: places that a diff of old and new text gives. The old offset is none: other words may stand there by now.</param>
    public static int? In(string text, HunkSpot spot, params IEnumerable<int> hints)
    {
        foreach (var at in hints)
        {
            if (IsThere(text, spot, at))
            {
                return at;
            }
        }

        var line = spot with { Prefix = spot.Prefix[(spot.Prefix.LastIndexOf('\n') + 1)..], Suffix = spot.Suffix.IndexOf('\n') is >= 0 and var end ? spot.Suffix[..end] : spot.Suffix };
        return IsThere(text, spot, spot.At) && KeepsLine(text, spot, line) ? spot.At : Only(text, spot) ?? Only(text, line);
    }

    /// <summary>At the old offset everything that is known of its line is as it was: rows and list items look alike but for a word.</summary>
    private static bool KeepsLine(string text, HunkSpot spot, HunkSpot line) =>
        text.AsSpan(0, spot.At).EndsWith(line.Prefix, StringComparison.Ordinal) && text.AsSpan(spot.End).StartsWith(line.Suffix, StringComparison.Ordinal)
        && (IsPart(spot.Prefix, line.Prefix) || BeginsLine(text, spot.At - line.Prefix.Length)) && (IsPart(spot.Suffix, line.Suffix) || EndsLine(text, spot.End + line.Suffix.Length));

    private static bool IsPart(string known, string ofLine) => known.Length > 0 && known.Length == ofLine.Length;

    /// <summary>The one place where words and all neighbours stand.</summary>
    private static int? Only(string text, HunkSpot spot)
    {
        var words = spot.Prefix + spot.Before + spot.Suffix;
        var first = words.Length >= EnoughAnywhere ? text.IndexOf(words, StringComparison.Ordinal) : -1;
        return first >= 0 && text.IndexOf(words, first + 1, StringComparison.Ordinal) < 0 && IsThere(text, spot, first + spot.Prefix.Length) ? first + spot.Prefix.Length : null;
    }

    private static bool IsThere(string text, HunkSpot spot, int at)
    {
        var end = at + spot.Before.Length;
        if (at < 0 || end > text.Length || !text.AsSpan(at, spot.Before.Length).SequenceEqual(spot.Before))
        {
            return false;
        }

        var (before, after) = (Common.AtEnd(text.AsSpan(0, at), spot.Prefix), Common.AtStart(text.AsSpan(end), spot.Suffix));
        var (left, right) = (before > 0 || (spot.Prefix.Length == 0 && BeginsLine(text, at)), after > 0 || (spot.Suffix.Length == 0 && EndsLine(text, end)));
        var known = before + spot.Before.Length + after;
        return left && right
            ? known >= Math.Min(Enough, spot.Prefix.Length + spot.Before.Length + spot.Suffix.Length)
            // Lines that came beside it do not move what is put at the end or the beginning of a line.
            : spot.Before.Length == 0 && ((left && EndsLine(text, at) && before >= Math.Min(Enough, spot.Prefix.Length))
                || (right && BeginsLine(text, at) && after >= Math.Min(Enough, spot.Suffix.Length)));
    }

    private static bool BeginsLine(string text, int at) => at == 0 || text[at - 1] == '\n';

    private static bool EndsLine(string text, int at) => at == text.Length || text[at] == '\n';
}
