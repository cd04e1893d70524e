using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ContentHub.Posts.Markdown;

/// <summary>
/// Headings start at h2 (the title is the h1) and get ids with a prefix, so that no text can take an id that the page uses.
/// </summary>
internal static class HeadingIds
{
    private const string Prefix = "h-";

    public static void Assign(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var shift = headings.Any(h => h.Level == 1) ? 1 : 0;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level + shift);
            heading.GetAttributes().Id = Free(Prefix + Slug(PlainText.Of(heading)), taken);
        }
    }

    /// <summary><c>#costs</c> written by a person means the heading "Costs".</summary>
    public static string Target(string fragment) =>
        fragment.StartsWith("#" + Prefix, StringComparison.Ordinal) || fragment.StartsWith("#fn", StringComparison.Ordinal)
            ? fragment
            : $"#{Prefix}{fragment[1..]}";

    private static string Free(string wish, HashSet<string> taken)
    {
        var id = wish;
        for (var n = 2; !taken.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wish}-{n}");
        }

        return id;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Length > 80 ? text[..80] : text)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "section" : trimmed;
    }
}
