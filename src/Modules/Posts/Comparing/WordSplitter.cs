using System.Globalization;
using System.Text;

namespace ContentHub.Posts.Comparing;

/// <summary>
/// Cuts text into words, white space and single marks. Nothing is lost, and what a reader sees as one character (an emoji with its skin tone,
/// a letter with its accents) is never cut. Scripts without blanks are cut by character.
/// </summary>
internal static class WordSplitter
{
    private enum Sort
    {
        Letter,
        Blank,
        Alone,
    }

    public static void Into(List<Word> words, string text, Look look = Look.Plain, string? target = null)
    {
        var (from, at, before) = (0, 0, Sort.Alone);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            var sort = Of(text, at);
            if (at > from && (sort != before || sort is Sort.Alone))
            {
                words.Add(new Word(text[from..at], look, target));
                from = at;
            }

            (at, before) = (at + length, sort);
        }

        if (at > from)
        {
            words.Add(new Word(text[from..at], look, target));
        }
    }

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        Into(words, text);
        return words;
    }

    private static Sort Of(string text, int at)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return Sort.Alone;
        }

        if (Rune.IsWhiteSpace(rune))
        {
            return Sort.Blank;
        }

        var inside = rune.Value is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
        return inside || (Rune.IsLetterOrDigit(rune) && !WithoutBlanks(rune)) ? Sort.Letter : Sort.Alone;
    }

    private static bool WithoutBlanks(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x2FA1F);
}
