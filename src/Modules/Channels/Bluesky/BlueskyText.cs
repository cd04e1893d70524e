using System.Globalization;
using System.Text;

namespace ContentHub.Channels.Bluesky;

// Pure: what the network counts, and how a text is brought to its form. Facet offsets elsewhere refer to the outcome of Clean.
internal static class BlueskyText
{
    public static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    public static bool Fits(string text) => Bytes(text) <= BlueskyLimits.Bytes && Graphemes(text) <= BlueskyLimits.Graphemes;

    // Line ends as the network keeps them, no space around, and no half characters: JSON would change those behind our back.
    public static string Clean(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(lines));
    }

    // Cuts at the end of a sentence where one lies in the second half, else between words, else between characters.
    public static string Shorten(string text, int graphemes, int bytes)
    {
        if (Graphemes(text) <= graphemes && Bytes(text) <= bytes)
        {
            return text;
        }

        const string ellipsis = "…";
        var room = Longest(text, graphemes - 1, bytes - Bytes(ellipsis));
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
        return text[..(word > 0 ? word : room)].TrimEnd(' ', '\n', '\t', ',', ';', ':', '-', '–') + ellipsis;
    }

    // UTF-16 length of the longest beginning that has at most that many graphemes and bytes.
    private static int Longest(string text, int graphemes, int bytes)
    {
        var (end, count, used) = (0, 0, 0);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += Bytes(element);
            if (++count > graphemes || used > bytes)
            {
                break;
            }

            end = elements.ElementIndex + element.Length;
        }

        return end;
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
