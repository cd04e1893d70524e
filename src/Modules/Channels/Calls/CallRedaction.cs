using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using ContentHub.Kernel.Texts;

namespace ContentHub.Channels.Calls;

// What a service answers goes into the ledger. Whatever looks like a key is taken out first, known to us or not.
internal static partial class CallRedaction
{
    private const int LedgerChars = 2000;
    private const int LooksAt = 64 * 1024;
    private const int ShortestSecret = 4;
    private const string Gone = "[secret]";

    public static string Clean(string answer, IEnumerable<string> secrets)
    {
        var forms = secrets.Where(s => s.Length >= ShortestSecret).SelectMany(Forms).Distinct().OrderByDescending(s => s.Length).ToList();
        var clean = PlainText.Cut(answer, LooksAt);
        foreach (var secret in forms)
        {
            clean = clean.Replace(secret, Gone, StringComparison.OrdinalIgnoreCase);
        }

        clean = NamedSecret().Replace(clean, "\"$1\":\"" + Gone + "\"");
        clean = TokenShaped().Replace(clean, Gone);
        clean = KeyShaped().Replace(clean, Gone);
        // A secret that the cut has halved is not known again, so the end goes too.
        clean = answer.Length <= LooksAt ? clean : PlainText.Cut(clean, Math.Max(0, clean.Length - Math.Max(200, forms.FirstOrDefault()?.Length ?? 0)));
        clean = PlainText.Cut(clean, LedgerChars);
        var printable = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            printable.Append(char.IsControl(c) ? ' ' : c);
        }

        return printable.ToString();
    }

    // As it is, and as JSON, an address, a form, HTML or a header of basic sign-in would write it.
    private static IEnumerable<string> Forms(string secret) =>
    [
        secret, JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret), Uri.EscapeDataString(secret),
        WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='),
    ];

    [GeneratedRegex(@"""(accessJwt|refreshJwt|access_token|refresh_token|token|password|secret|api_?key|authorization)""\s*:\s*""[^""]*""?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 500)]
    private static partial Regex NamedSecret();

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{5,}(\.[A-Za-z0-9_-]*){0,2}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex TokenShaped();

    // App passwords of Bluesky and of WordPress, keys of Ghost's admin, secrets of webhooks, tokens of Telegram's bots.
    [GeneratedRegex(@"\b[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}\b|\b[A-Za-z0-9]{4}( [A-Za-z0-9]{4}){5}\b|\b[0-9a-f]{24}:[0-9a-f]{64}\b|\bwhsec_[A-Za-z0-9+/=_-]{8,}|\d{6,12}:[A-Za-z0-9_-]{30,}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex KeyShaped();
}
