using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;

namespace ContentHub.Posts.Checks;

/// <summary>Paragraphs that fill a phone's screen and more.</summary>
internal static class ParagraphRules
{
    private const int Long = 150;

    public static IEnumerable<Finding> Find(ReadText text)
    {
        foreach (var paragraph in text.Document.Descendants<ParagraphBlock>())
        {
            var words = PlainText.Of(paragraph);
            if (words.Length > Long * 2 && WordCounter.Count(words) is > Long and var count)
            {
                yield return new Finding("check.paragraph-long", FindingSeverity.Hint, $"The paragraph “{Excerpt.Of(words)}” has {count} words. Two shorter ones read better on a phone.", "Body");
            }
        }
    }
}
