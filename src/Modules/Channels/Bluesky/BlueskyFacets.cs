using System.Text;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Bluesky;

internal enum FacetKind
{
    Link,
    Mention,
    Tag,
}

// Start and End are UTF-8 bytes of the text; Value is the address, the handle without @, or the tag without #.
internal sealed record Facet(FacetKind Kind, int Start, int End, string Value);

// Pure: finds what the network shows as a link. The server accepts offsets beyond the text, so they must be right here.
internal static class BlueskyFacets
{
    private const int MostTagChars = 640;

    public static IReadOnlyList<Facet> Find(string text)
    {
        var found = new List<Facet>();
        var (at, bytes) = (0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at && InWord(text.AsSpan(at, end - at), bytes) is { } facet)
            {
                found.Add(facet);
            }

            end = Math.Min(end + 1, text.Length);
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(at, end - at));
            at = end;
        }

        return found;
    }

    // In UTF-16 characters, for showing.
    public static IReadOnlyList<TextMark> Marks(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        List<TextMark> marks = [];
        var (byteAt, charAt) = (0, 0);
        foreach (var facet in Find(text))
        {
            charAt += Encoding.UTF8.GetCharCount(bytes.AsSpan(byteAt, facet.Start - byteAt));
            var length = Encoding.UTF8.GetCharCount(bytes.AsSpan(facet.Start, facet.End - facet.Start));
            marks.Add(new TextMark(charAt, length));
            (byteAt, charAt) = (facet.End, charAt + length);
        }

        return marks;
    }

    private static Facet? InWord(ReadOnlySpan<char> word, int byteOffset)
    {
        var lead = 0;
        while (lead < word.Length && word[lead] is '(' or '"' or '„' or '“' or '‘' or '«' or '[')
        {
            lead++;
        }

        var rest = Ended(word[lead..]);
        var value = rest switch
        {
            ['#', ..] or ['＃', ..] => Tag(rest[1..]),
            ['@', ..] => Handle(rest[1..]),
            _ => Address(rest),
        };
        if (value is not { } meaning)
        {
            return null;
        }

        var start = byteOffset + Encoding.UTF8.GetByteCount(word[..lead]);
        return new Facet(meaning.Kind, start, start + Encoding.UTF8.GetByteCount(rest), meaning.Value);
    }

    // Without the punctuation that ends a sentence; a closing bracket stays when the word opened it.
    private static ReadOnlySpan<char> Ended(ReadOnlySpan<char> word)
    {
        while (word.Length > 0)
        {
            var last = word[^1];
            var drop = last is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '“' or '”' or '’' or '»' or ']' or '…' or '\''
                || (last is ')' && word.Count(')') > word.Count('('));
            if (!drop)
            {
                break;
            }

            word = word[..^1];
        }

        return word;
    }

    private static (FacetKind Kind, string Value)? Address(ReadOnlySpan<char> word)
    {
        var isWeb = word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return isWeb && Uri.TryCreate(word.ToString(), UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? (FacetKind.Link, word.ToString()) : null;
    }

    private static (FacetKind Kind, string Value)? Handle(ReadOnlySpan<char> word)
    {
        var handle = word.ToString();
        return IsHandle(handle) ? (FacetKind.Mention, handle.ToLowerInvariant()) : null;
    }

    // A domain name: labels of letters, digits and inner hyphens; the last one does not begin with a digit.
    public static bool IsHandle(string text)
    {
        var labels = text.Split('.');
        return text.Length is > 0 and <= 253 && labels.Length > 1 && !char.IsAsciiDigit(labels[^1].FirstOrDefault('0'))
            && labels.All(l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
    }

    private static (FacetKind Kind, string Value)? Tag(ReadOnlySpan<char> word)
    {
        var tag = word.ToString();
        var usable = tag.Length > 0 && tag.Length <= MostTagChars && !tag.All(char.IsAsciiDigit) && !tag.Contains('#', StringComparison.Ordinal)
            && tag[0] != '\ufe0f' && tag.Any(char.IsLetterOrDigit) && TextForm.Graphemes(tag) <= BlueskyLimits.TagGraphemes;
        return usable ? (FacetKind.Tag, tag) : null;
    }
}
