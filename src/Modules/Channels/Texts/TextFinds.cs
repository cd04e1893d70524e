using System.Text.RegularExpressions;

namespace ContentHub.Channels.Texts;

internal enum FindKind
{
    Link,
    Mention,
    Tag,
}

// At and Length are UTF-16 characters of the text.
internal sealed record TextFind(FindKind Kind, int At, int Length);

// Pure: what networks of the web make clickable in plain text: addresses, #tags that are no number, and @names, with a server behind them or without.
internal static partial class TextFinds
{
    private const string Ends = ".,;:!?\"“”’»]…'";

    public static IReadOnlyList<TextFind> In(string text)
    {
        List<TextFind> found = [.. Address().Matches(text).Select(m => new TextFind(FindKind.Link, m.Index, Ended(m.ValueSpan))).Where(f => IsAddress(text.AsSpan(f.At, f.Length)))];
        var links = found.ToList();
        bool IsFree(Match match) => !links.Exists(l => match.Index < l.At + l.Length && match.Index + match.Length > l.At);
        found.AddRange(Tag().Matches(text).Where(IsFree).Select(m => new TextFind(FindKind.Tag, m.Index, m.Length)));
        found.AddRange(Mention().Matches(text).Where(IsFree).Select(m => new TextFind(FindKind.Mention, m.Index, m.Length)));
        return [.. found.OrderBy(f => f.At)];
    }

    // The whole address, not the beginning of a longer one.
    public static bool HasAddress(string text, string address) => In(text).Any(f => f.Kind == FindKind.Link && text.AsSpan(f.At, f.Length).SequenceEqual(address));

    private static bool IsAddress(ReadOnlySpan<char> text) => Uri.TryCreate(text.ToString(), UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    // Without the punctuation that ends a sentence; a closing bracket stays when the address opened it.
    private static int Ended(ReadOnlySpan<char> address)
    {
        while (address.Length > 0 && (Ends.Contains(address[^1], StringComparison.Ordinal) || (address[^1] == ')' && address.Count(')') > address.Count('('))))
        {
            address = address[..^1];
        }

        return address.Length;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}_@#/])https?://[^\s<>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 500)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_&/#＃])[#＃](?=[\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]+", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_/=@.])@[A-Za-z0-9_]+(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?)?", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Mention();
}
