using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Policies;

/// <summary>What conditions ask of a post.</summary>
/// <param name="Text">Everything that readers get, as they read it and as it was typed: a word is found in either.</param>
internal sealed partial record PostFacts(IReadOnlyList<string> Tags, IReadOnlyList<string> Channels, AuthorTier Tier, string Text)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="content">The working copy: its texts for networks are those that somebody wrote.</param>
    public static PostFacts Of(PostContent content, AuthorTier tier, PostMarkdown markdown) => new(
        content.Tags, [.. content.Variants.Select(v => v.Channel)], tier,
        string.Join('\n', [content.Title, content.Summary, content.Disclosure, content.CoverAlt(), .. content.Variants.Select(v => v.Text), markdown.ToPlainText(content.Body), content.Body]));

    public bool Meets(Condition when) => when.IsAlways
        || when.Tags.Any(t => Tags.Contains(t, StringComparer.OrdinalIgnoreCase))
        || when.Channels.Any(Channels.Contains)
        || when.Tiers.Contains(Tier)
        || when.Words.Any(Says)
        || (when.Price && NamesMoney());

    private bool Says(string word)
    {
        var ending = word.EndsWith('*');
        var parts = word.TrimEnd('*').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        var pattern = $@"(?<![\p{{L}}\p{{N}}]){string.Join(@"\s+", parts)}{(ending ? "" : @"(?![\p{L}\p{N}])")}";
        return word.Any(char.IsLetterOrDigit) && Found(() => Regex.IsMatch(Text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience));
    }

    /// <summary>What can't be searched in time counts as found: somebody looks at it then.</summary>
    private static bool Found(Func<bool> search)
    {
        try
        {
            return search();
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>A figure with a currency before or behind it. Currencies are rare and looked for first, so that a text full of figures costs no time.</summary>
    private bool NamesMoney()
    {
        foreach (var match in Currency().EnumerateMatches(Text))
        {
            var (from, end) = (Math.Max(0, match.Index - 20), match.Index + match.Length);
            if (FigureBefore().IsMatch(Text.AsSpan(from, match.Index - from)) || FigureBehind().IsMatch(Text.AsSpan(end, Math.Min(2, Text.Length - end))))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"[€$£¥₹]|(?<!\p{L})(?:EUR|USD|GBP|CHF|JPY|PLN|SEK|DKK|NOK|euros?|dollars?|pounds?|franken|francs?|cents?)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"\d[.,\-–]{0,2}\s?(?:(?:million|millionen|mio|mrd|thousand|tausend|k|m)\.?)?\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FigureBefore();

    [GeneratedRegex(@"^\s?\d")]
    private static partial Regex FigureBehind();
}

file static class Covers
{
    public static string CoverAlt(this PostContent content) => content.Cover?.Alt ?? "";
}
