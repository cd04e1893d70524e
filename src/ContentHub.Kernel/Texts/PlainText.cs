using System.Text;

namespace ContentHub.Kernel.Texts;

/// <summary>
/// Takes out what no text needs and databases choke on: control characters and halves of surrogate pairs.
/// Right-to-left text, emoji and angle brackets are text and stay.
/// </summary>
public static class PlainText
{
    /// <summary>Text of several lines: line ends become LF, tabs stay.</summary>
    public static string Lines(string? text) => Clean((text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    /// <summary>One line: every run of white space becomes one blank.</summary>
    public static string Line(string? text) => string.Join(' ', Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>At most so many characters; a pair of halves is never parted.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The beginning of it, with "…" behind when it is longer than so many characters; the mark is not counted.</summary>
    public static string Beginning(string text, int most) => text.Length <= most ? text : Cut(text, most) + "…";

    private static string Clean(string text)
    {
        var bad = IndexOfBad(text, 0);
        if (bad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (; bad >= 0; bad = IndexOfBad(text, from))
        {
            clean.Append(text, from, bad - from);
            from = bad + 1;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int IndexOfBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\n' or '\t' or '\r')))
            {
                return i;
            }
        }

        return -1;
    }
}
