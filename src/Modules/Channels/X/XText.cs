using System.Globalization;
using System.Net;
using System.Text;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.X;

// Pure: what is sent, how X counts it, and whether two texts say the same.
internal static class XText
{
    // Code points that count one; all others count two, and so does an emoji of however many.
    private static readonly (int From, int To)[] Light = [(0, 4351), (8192, 8205), (8208, 8223), (8242, 8247)];

    public static IReadOnlyList<ThreadPart> Parts(PostContent content, Uri? link) => ThreadParts.Of(ThreadParts.Variant(content, XVariant.Kind, XVariant.FirstTextOf), content, link);

    public static int Count(string text)
    {
        var (normal, weight, at) = (text.Normalize(NormalizationForm.FormC), 0, 0);
        foreach (var link in Links(normal))
        {
            weight += Weigh(normal[at..link.At]) + XLimits.PerUrl;
            at = link.At + link.Length;
        }

        return weight + Weigh(normal[at..]);
    }

    public static bool HasLink(string text) => Links(text).Any();

    // X writes long addresses anew, and where it gives only its own short one any address may stand behind it.
    public static bool Same(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        return left.Text == right.Text && left.Links.Zip(right.Links).All(l => IsSame(l.First, l.Second));
    }

    // What X gives back: escaped as HTML, with short addresses, and with one for the pictures at the end.
    public static string Read(string text, IReadOnlyList<(string Short, string Long)> urls)
    {
        var read = urls.Aggregate(text, (t, u) => t.Replace(u.Short, IsPicture(u.Long) ? "" : u.Long, StringComparison.Ordinal));
        return WebUtility.HtmlDecode(read).Trim();
    }

    private static bool IsPicture(string address) => (address.Contains("/photo/", StringComparison.Ordinal) || address.Contains("/video/", StringComparison.Ordinal)) && address.Contains("/status/", StringComparison.Ordinal);

    private static IEnumerable<TextFind> Links(string text) => TextFinds.In(text).Where(f => f.Kind is FindKind.Link);

    private static bool IsSame(string one, string other) => IsShort(one) || IsShort(other) || Address(one) == Address(other);

    private static bool IsShort(string address) => address.StartsWith("https://t.co/", StringComparison.OrdinalIgnoreCase);

    private static string Address(string written) => Uri.TryCreate(written, UriKind.Absolute, out var uri) ? $"{uri.Authority}{Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/')}{Uri.UnescapeDataString(uri.Query + uri.Fragment)}" : written;

    private static (string Text, IReadOnlyList<string> Links) Words(string text)
    {
        var (normal, words, at) = (TextForm.Clean(text).Normalize(NormalizationForm.FormC), new StringBuilder(), 0);
        List<string> links = [];
        foreach (var link in Links(normal))
        {
            words.Append(normal, at, link.At - at).Append('\u0001');
            links.Add(normal.Substring(link.At, link.Length));
            at = link.At + link.Length;
        }

        return (words.Append(normal, at, normal.Length - at).ToString(), links);
    }

    private static int Weigh(string text)
    {
        var weight = 0;
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext();)
        {
            var letter = letters.GetTextElement();
            weight += IsEmoji(letter) ? 2 : letter.EnumerateRunes().Sum(r => Light.Any(l => r.Value >= l.From && r.Value <= l.To) ? 1 : 2);
        }

        return weight;
    }

    // One letter to the eye that is made of pictures: joined people, flags, skin tones, keycaps.
    private static bool IsEmoji(string letter) =>
        letter.EnumerateRunes().Any(r => r.Value is 0x20E3 or 0xFE0F or (>= 0x1F000 and <= 0x1FAFF)) && letter.EnumerateRunes().Count() > 1;
}
