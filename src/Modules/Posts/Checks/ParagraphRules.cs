using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;

namespace ContentHub.Posts.Checks;

/// <summary>Paragraphs that fill a phone's screen and more.</summary>
internal static class ParagraphRules
{
    private const int Long = 150;

    public static IEnumerable<Finding> Find(ParsedText text)
    {
        foreach (var line in text.Lines.Where(l => l.Block is ParagraphBlock && l.Words.Length > Long * 2))
        {
            if (WordCounter.Count(line.Words) > Long)
            {
                yield return new Finding("check.paragraph-long", FindingSeverity.Hint, $"The paragraph “{Excerpt.Of(line.Words)}” has more than {Long} words. Two shorter ones read better on a phone.", "Body");
            }
        }
    }
}
