using System.Globalization;

namespace ContentHub.Channels.Texts;

// Pure: makes a text fit whatever a network counts.
internal static class Shortening
{
    private const string Ellipsis = "…";

    // Cuts at the end of a sentence where one lies in the second half, else between words, else between characters. Empty where not even one fits.
    // fits: must hold for every beginning of a text that it holds for.
    public static string To(string text, Func<string, bool> fits)
    {
        if (fits(text))
        {
            return text;
        }

        var room = Longest(text, beginning => fits(beginning + Ellipsis));
        if (room == 0)
        {
            return "";
        }

        var sentence = LastSentenceEnd(text.AsSpan(0, room));
        if (sentence > room / 2)
        {
            return text[..sentence].TrimEnd();
        }

        var word = char.IsWhiteSpace(text[room]) ? room : text.AsSpan(0, room).LastIndexOfAny(" \n\t");
        return text[..(word > 0 ? word : room)].TrimEnd(' ', '\n', '\t', ',', ';', ':', '-', '–') + Ellipsis;
    }

    // UTF-16 length of the longest beginning of whole characters that fits.
    private static int Longest(string text, Func<string, bool> fits)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = fits(text[..starts[middle]]) ? (middle, high) : (low, middle - 1);
        }

        return starts.Length == 0 ? 0 : starts[low];
    }

    private static int LastSentenceEnd(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
