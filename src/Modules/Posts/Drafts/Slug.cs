using System.Globalization;
using System.Text;

namespace ContentHub.Posts.Drafts;

/// <summary>Makes an address of a title: lower-case ASCII letters, digits and single hyphens.</summary>
internal static class Slug
{
    public const int MaxLength = 120;

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ß'] = "ss", ['æ'] = "ae", ['ø'] = "oe", ['å'] = "aa", ['œ'] = "oe",
        ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ł'] = "l", ['ı'] = "i", ['ħ'] = "h", ['ŋ'] = "ng", ['&'] = " and ", ['€'] = " euro ", ['%'] = " percent ",
    };

    /// <summary>Empty when nothing of the text can stand in an address; cut at a word where possible.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        var source = text.Length > 2000 ? text[..2000] : text;
        foreach (var c in Spelled(PlainText.Line(source)))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                slug.Append(c);
            }
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString().Trim('-'), MaxLength);
    }

    /// <summary><c>title-2</c>, never longer than an address may be.</summary>
    public static string Numbered(string slug, int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return Cut(slug, MaxLength - suffix.Length) + suffix;
    }

    private static string Spelled(string text)
    {
        var lower = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var spelled = new StringBuilder(lower.Length + 8);
        foreach (var c in lower)
        {
            _ = Letters.TryGetValue(c, out var letters) ? spelled.Append(letters) : spelled.Append(c);
        }

        return spelled.ToString().Normalize(NormalizationForm.FormD);
    }

    private static string Cut(string slug, int most)
    {
        if (slug.Length <= most)
        {
            return slug;
        }

        var word = slug.LastIndexOf('-', most);
        return slug[..(word > most / 2 ? word : most)].Trim('-');
    }
}
