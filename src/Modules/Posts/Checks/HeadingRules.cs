using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;

namespace ContentHub.Posts.Checks;

/// <summary>Headings go down one level at a time: people who listen find their way by them.</summary>
internal static class HeadingRules
{
    public static IEnumerable<Finding> Find(ParsedText text)
    {
        var before = 1;
        foreach (var heading in text.Document.Descendants<HeadingBlock>())
        {
            var words = PlainText.Of(heading);
            if (words.Length == 0)
            {
                yield return new Finding("check.heading-empty", FindingSeverity.Warning, "A heading has no words. Write some or remove it.", "Body");
            }
            else if (heading.Level > before + 1)
            {
                yield return new Finding("check.heading-order", FindingSeverity.Warning, $"“{Excerpt.Of(words)}” skips a level of headings. Make it one level higher.", "Body") { Places = text.LineOf(heading) is { } line ? [text.Place(line)] : [] };
            }

            before = heading.Level;
        }
    }
}
