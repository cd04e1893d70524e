using System.Text;
using System.Text.RegularExpressions;

namespace ContentHub.Site.Articles;

/// <summary>Text as XML 1.0 and both databases accept it: no control characters but tab and line breaks, no half characters.</summary>
internal static partial class Readable
{
    /// <summary>For texts of one line, line breaks become spaces.</summary>
    public static string Line(string? text) => Clean(text, ' ').Trim();

    public static string Text(string? text) => Clean(text, '\n');

    /// <summary>What is no language tag is taken for English: it only steers hyphens and voices.</summary>
    public static string Language(string? tag) => tag is not null && LanguageTag().IsMatch(tag) ? tag : "en";

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();

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
