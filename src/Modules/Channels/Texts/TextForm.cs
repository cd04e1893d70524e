using System.Globalization;
using System.Text;

namespace ContentHub.Channels.Texts;

// Pure: a text as networks keep it, and how people count it.
internal static class TextForm
{
    public static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;

    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    // One kind of line end, no space around, and no half characters: JSON would change those behind our back.
    public static string Clean(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(lines));
    }

    public static string Joined(params IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.Where(p => p.Length > 0));
}
