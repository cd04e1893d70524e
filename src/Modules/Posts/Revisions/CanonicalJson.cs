using System.Globalization;
using System.Text;

namespace ContentHub.Posts.Revisions;

/// <summary>Writes JSON byte by byte as <see cref="CanonicalForm"/> prescribes.</summary>
internal static class CanonicalJson
{
    public static string Plain(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalize(NormalizationForm.FormC);

    public static StringBuilder Pair(this StringBuilder json, string first, string one, string second, string two) =>
        json.Append('{').Text(first).Append(':').Text(one).Append(',').Text(second).Append(':').Text(two).Append('}');

    public static StringBuilder List<T>(this StringBuilder json, IEnumerable<T> items, Func<StringBuilder, T, StringBuilder> write)
    {
        json.Append('[');
        var first = true;
        foreach (var item in items)
        {
            _ = first ? json : json.Append(',');
            write(json, item);
            first = false;
        }

        return json.Append(']');
    }

    public static StringBuilder Text(this StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in Plain(text))
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        return json.Append('"');
    }
}
