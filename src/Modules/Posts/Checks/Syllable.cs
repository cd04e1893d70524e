using System.Text.RegularExpressions;

namespace ContentHub.Posts.Checks;

/// <summary>Syllables by groups of vowels: right for about nine words of ten in English and German, which is what a formula over hundreds of words needs.</summary>
internal static partial class Syllable
{
    public static IEnumerable<string> WordsIn(string line) => Word().Matches(line).Select(m => m.Value);

    /// <param name="english">There the last e is mostly silent.</param>
    public static int Count(string word, bool english)
    {
        var groups = Vowels().Count(word);
        if (english && groups > 1 && SilentEnd().IsMatch(word))
        {
            groups--;
        }

        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyäöüáéíóúàèìòùâêîôûæøå]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();

    // "made", "takes", "used"; but not "table" and "wanted".
    [GeneratedRegex("(?:[^aeiouyl]e|[^aeiouylsxzcgh]es|[^aeiouytd]ed)$", RegexOptions.IgnoreCase)]
    private static partial Regex SilentEnd();
}
