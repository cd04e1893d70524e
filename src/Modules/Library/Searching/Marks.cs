using System.Text.Encodings.Web;

namespace ContentHub.Library.Searching;

/// <summary>
/// Hits come out of the index between two control characters, which no text contains. Everything is encoded first; only then do they
/// become elements.
/// </summary>
internal static class Marks
{
    public const char Start = '\u0001';
    public const char End = '\u0002';

    public static bool AreIn(string text) => text.Contains(Start, StringComparison.Ordinal);

    public static string ToHtml(string text)
    {
        var parts = text.Split(Start);
        return HtmlEncoder.Default.Encode(Plain(parts[0])) + string.Concat(parts.Skip(1).Select(Marked));
    }

    private static string Marked(string part)
    {
        var end = part.IndexOf(End, StringComparison.Ordinal);
        var (hit, rest) = end < 0 ? (part, "") : (part[..end], part[(end + 1)..]);
        return $"<mark>{HtmlEncoder.Default.Encode(Plain(hit))}</mark>{HtmlEncoder.Default.Encode(Plain(rest))}";
    }

    private static string Plain(string text) => text.Replace(End.ToString(), "", StringComparison.Ordinal);
}
