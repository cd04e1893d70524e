using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>What was meant to be filled in later.</summary>
internal static partial class PlaceholderRules
{
    public static IEnumerable<Finding> Find(ParsedText text) => In("Title", "the title", text.Content.Title)
        .Concat(In("Summary", "the summary", text.Content.Summary))
        .Concat(text.Lines.SelectMany(line => Placeholder().Matches(line.Words).Select(m => Said("Body", "the text", m.Value) with { Places = [text.Place(line, m.Index, m.Length)] })));

    private static IEnumerable<Finding> In(string field, string where, string words) => Placeholder().Matches(words).Select(m => Said(field, where, m.Value));

    private static Finding Said(string field, string where, string found) =>
        new("check.placeholder", FindingSeverity.Warning, $"“{Excerpt.Of(found)}” still stands in {where}. Fill it in or remove it.", field);

    [GeneratedRegex(@"\b(TODO|TBD|FIXME|XX+)\b|(?i:lorem ipsum)|\?\?\?+|\[(?:TK|tk|\.\.\.|…)\]|\{\{[^}\n]{1,60}\}\}")]
    private static partial Regex Placeholder();
}
