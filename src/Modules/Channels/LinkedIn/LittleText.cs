using System.Text;
using ContentHub.Channels.Texts;

namespace ContentHub.Channels.LinkedIn;

// Pure: LinkedIn's "little text". A reserved character that is not escaped cuts the text off there without a word, so each is; #tags stay tags.
internal static class LittleText
{
    private const string Reserved = "\\|{}@[]()<>#*_~";

    public static string Of(string plain)
    {
        var little = new StringBuilder(plain.Length + 32);
        var at = 0;
        foreach (var tag in TextFinds.In(plain).Where(f => f.Kind is FindKind.Tag))
        {
            Escape(little, plain.AsSpan(at, tag.At - at));
            little.Append("{hashtag|\\#|");
            Escape(little, plain.AsSpan(tag.At + 1, tag.Length - 1));
            little.Append('}');
            at = tag.At + tag.Length;
        }

        Escape(little, plain.AsSpan(at));
        return little.ToString();
    }

    // What readers see of it. LinkedIn may give back another way to write the same.
    public static string Plain(string little)
    {
        var plain = new StringBuilder(little.Length);
        var text = little.Replace("{hashtag|\\#|", "#", StringComparison.Ordinal).Replace("{hashtag|#|", "#", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                plain.Append(text[++i]);
            }
            else if (text[i] != '}')
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString().Trim();
    }

    private static void Escape(StringBuilder little, ReadOnlySpan<char> plain)
    {
        foreach (var c in plain)
        {
            if (Reserved.Contains(c, StringComparison.Ordinal))
            {
                little.Append('\\');
            }

            little.Append(c);
        }
    }
}
