using System.Globalization;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Networks;

/// <summary>A first draft of a thread: the generated post, then the article, cut between sentences so that each post fits its network.</summary>
internal static class DraftThread
{
    /// <summary>Nobody reads further; the link leads to the rest.</summary>
    private const int Most = 8;

    /// <param name="paragraphs">The article as it is read.</param>
    public static string Of(IVariantComposer composer, PostContent content, IEnumerable<string> paragraphs)
    {
        var signature = content.SignatureFor(composer.Channel).Trim();
        var english = content.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        List<string> parts = [composer.Compose(content with { Signatures = new Dictionary<string, string>() })];
        var room = Math.Min(Most, composer.Rules.Parts);
        foreach (var paragraph in paragraphs.Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            // A paragraph begins a post of its own, unless it stands below a heading or goes on with a list; its sentences stay together as long as they fit.
            var (begins, open) = (true, parts.Count > 1 && !IsWhole(parts[^1]));
            foreach (var sentence in Sentences.In(paragraph, english).SelectMany(s => Fitting(composer, paragraph.Substring(s.At, s.Length))))
            {
                var joined = begins ? $"{parts[^1]}\n{sentence}" : $"{parts[^1]} {sentence}";
                if ((!begins || open) && composer.Fits(joined))
                {
                    (parts[^1], begins) = (joined, false);
                    continue;
                }

                if (parts.Count == room)
                {
                    return Signed(composer, parts, signature);
                }

                parts.Add(sentence);
                begins = false;
            }
        }

        return Signed(composer, parts, signature);
    }

    private static bool IsWhole(string text) => text.TrimEnd('"', '”', '“', '»', ')') is [.., '.' or '!' or '?' or '…'];

    private static string Signed(IVariantComposer composer, List<string> parts, string signature)
    {
        var signed = $"{parts[^1]}\n\n{signature}";
        parts[^1] = signature.Length > 0 && composer.Fits(signed) ? signed : parts[^1];
        return ChannelVariant.Join(parts);
    }

    /// <summary>A sentence that is too long for one post is cut between words, a word that is too long anywhere.</summary>
    private static IEnumerable<string> Fitting(IVariantComposer composer, string sentence)
    {
        var rest = sentence;
        while (!composer.Fits(rest))
        {
            var length = Longest(composer, rest);
            var blank = rest.LastIndexOf(' ', length - 1, length);
            var cut = blank > length / 2 ? blank : length;
            yield return rest[..cut].Trim();
            rest = rest[cut..].Trim();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    /// <summary>Never through a character as people see it.</summary>
    private static int Longest(IVariantComposer composer, string text)
    {
        int[] ends = [.. StringInfo.ParseCombiningCharacters(text).Skip(1), text.Length];
        var (fits, over) = (0, ends.Length);
        while (over - fits > 1)
        {
            var middle = (fits + over) / 2;
            (fits, over) = composer.Fits(text[..ends[middle]]) ? (middle, over) : (fits, middle);
        }

        return ends[fits];
    }

    private static bool Fits(this IVariantComposer composer, string text) => !composer.Measure(text).TooLong;
}
