using System.Text;

namespace ContentHub.Site.Articles;

/// <summary>Text as XML 1.0 and both databases accept it: no control characters but tab and line breaks, no half characters.</summary>
internal static class Readable
{
    /// <summary>For texts of one line, line breaks become spaces.</summary>
    public static string Line(string? text) => Clean(text, ' ').Trim();

    public static string Text(string? text) => Clean(text, '\n');

    private static string Clean(string? text, char lineBreak)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
            {
                clean.Append(rune.Value == '\t' && lineBreak == ' ' ? ' ' : rune.Value == '\n' ? lineBreak : '\t');
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
