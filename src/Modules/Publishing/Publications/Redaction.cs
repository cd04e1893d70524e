using ContentHub.Kernel.Texts;

namespace ContentHub.Publishing.Publications;

/// <summary>The last net under the channels' own care: cuts text and blots out every secret of the connection.</summary>
internal static class Redaction
{
    /// <summary>Shorter values would blot out ordinary words.</summary>
    private const int ShortestSecret = 4;

    public static string Of(string? text, IReadOnlyCollection<string> secrets, int most)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        foreach (var secret in secrets.Where(s => s.Length >= ShortestSecret))
        {
            text = text.Replace(secret, "[redacted]", StringComparison.Ordinal);
        }

        return text.Length <= most ? text : PlainText.Cut(text, most - 1) + "…";
    }
}
