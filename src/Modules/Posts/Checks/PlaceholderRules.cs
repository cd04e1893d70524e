using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;

namespace ContentHub.Posts.Checks;

/// <summary>What was meant to be filled in later.</summary>
internal static partial class PlaceholderRules
{
    public static IEnumerable<Finding> Find(ReadText text) =>
    [
        .. In("Title", "the title", text.Content.Title),
        .. In("Summary", "the summary", text.Content.Summary),
        .. In("Body", "the text", PlainText.Of(text.Document)),
    ];

    private static IEnumerable<Finding> In(string field, string where, string words) => Placeholder().Matches(words).Select(m => m.Value).Distinct()
        .Select(m => new Finding("check.placeholder", FindingSeverity.Warning, $"“{Excerpt.Of(m)}” still stands in {where}. Fill it in or remove it.", field));

    [GeneratedRegex(@"\b(TODO|TBD|FIXME|XX+)\b|(?i:lorem ipsum)|\?\?\?+|\[(?:TK|tk|\.\.\.|…)\]|\{\{[^}\n]{1,60}\}\}")]
    private static partial Regex Placeholder();
}
