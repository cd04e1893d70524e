using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Policies;

/// <summary>What conditions ask of a post.</summary>
/// <param name="Text">Everything that readers get, as they read it and as it was typed: a word is found in either.</param>
internal sealed partial record PostFacts(IReadOnlyList<string> Tags, IReadOnlyList<string> Channels, AuthorTier Tier, string Text)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="content">The working copy: its texts for networks are those that somebody wrote.</param>
    public static PostFacts Of(PostContent content, AuthorTier tier, PostMarkdown markdown) => new(
        content.Tags, [.. content.Variants.Select(v => v.Channel)], tier,
        string.Join('\n', [content.Title, content.Summary, content.Disclosure, content.CoverAlt(), .. content.Variants.Select(v => v.Text), markdown.ToPlainText(content.Body), content.Body]));

    public bool Meets(Condition when) => when.IsAlways
        || when.Tags.Any(t => Tags.Contains(t, StringComparer.OrdinalIgnoreCase))
        || when.Channels.Any(Channels.Contains)
        || when.Tiers.Contains(Tier)
        || when.Words.Any(Says)
        || (when.Price && Found(() => Price().IsMatch(Text)));

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

    /// <summary>A figure with a currency before or behind it.</summary>
    [GeneratedRegex(@"(?:[€$£¥₹]|\b(?:EUR|USD|GBP|CHF|JPY|PLN|SEK|DKK|NOK)\b|\b(?:euros?|dollars?|pounds?|franken|francs?|cents?)\b)\s?\d|\d(?:[\d.,’'\u00a0\u202f]{0,30}\d)?(?:,-|,–)?\s?(?:[€$£¥₹]|(?:million|millionen|mio\.?|mrd\.?|thousand|tausend|k)?\s?\b(?:EUR|USD|GBP|CHF|JPY|PLN|SEK|DKK|NOK|euros?|dollars?|pounds?|franken|francs?|cents?)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Price();
}

file static class Covers
{
    public static string CoverAlt(this PostContent content) => content.Cover?.Alt ?? "";
}
