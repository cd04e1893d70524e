using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace ContentHub.Channels.Bluesky;

// What a service answers goes into the ledger. Whatever looks like a key is taken out first, known to us or not.
internal static partial class BlueskyRedaction
{
    private const int LedgerChars = 2000;
    private const string Gone = "[secret]";

    public static string Clean(string answer, IEnumerable<string> secrets)
    {
        var clean = answer;
        foreach (var secret in secrets.Where(s => s.Length > 3).SelectMany(s => new[] { s, JavaScriptEncoder.Default.Encode(s), Uri.EscapeDataString(s) }).Distinct())
        {
            clean = clean.Replace(secret, Gone, StringComparison.Ordinal);
        }

        clean = NamedSecret().Replace(clean, "\"$1\":\"" + Gone + "\"");
        clean = TokenShaped().Replace(clean, Gone);
        clean = AppPasswordShaped().Replace(clean, Gone);
        var printable = new StringBuilder(Math.Min(clean.Length, LedgerChars));
        foreach (var c in clean.Take(LedgerChars))
        {
            printable.Append(char.IsControl(c) ? ' ' : c);
        }

        return printable.ToString();
    }

    [GeneratedRegex(@"""(accessJwt|refreshJwt|password)""\s*:\s*""[^""]*""?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 500)]
    private static partial Regex NamedSecret();

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{5,}(\.[A-Za-z0-9_-]*){0,2}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex TokenShaped();

    [GeneratedRegex(@"\b[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}\b", RegexOptions.CultureInvariant, 500)]
    private static partial Regex AppPasswordShaped();
}
