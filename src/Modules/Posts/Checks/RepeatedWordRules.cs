using System.Text.RegularExpressions;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>The the same word twice.</summary>
internal static partial class RepeatedWordRules
{
    /// <summary>Words that rightly follow themselves: "that that", "die, die" without its comma, "nous nous".</summary>
    private static readonly HashSet<string> Rightly = new(StringComparer.OrdinalIgnoreCase)
    {
        "that", "had", "der", "die", "das", "dem", "den", "sie", "nous", "vous",
    };

    public static IEnumerable<Finding> Find(ParsedText text) =>
        from line in text.Lines
        from match in Twice().Matches(line.Prose)
        let word = match.Groups[1].Value
        let second = match.Groups[2].Value
        where !Rightly.Contains(word) && !(char.IsUpper(second[0]) && char.IsUpper(word[0])) // Baden Baden, New New
        select new Finding("check.word-repeated", FindingSeverity.Warning, $"“{match.Value}”: the same word twice. Remove one.", "Body")
        {
            Places = [text.Place(line, match.Index, match.Length)],
        };

    [GeneratedRegex(@"(?<![\p{L}\p{N}\p{M}'’-])(\p{L}[\p{L}\p{M}]{0,40})\s+((?i:\1))(?![\p{L}\p{N}\p{M}'’-])", RegexOptions.None, 1000)]
    private static partial Regex Twice();
}
