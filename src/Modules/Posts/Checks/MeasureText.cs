using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;

namespace ContentHub.Posts.Checks;

/// <param name="Readability">Null where too little is written, or no formula fits.</param>
internal sealed record TextFigures(int Words, int Minutes, Readability? Readability);

/// <summary>How long a text is and how hard to read.</summary>
internal sealed class MeasureText(PostMarkdown markdown)
{
    public TextFigures Of(PostContent content)
    {
        var document = markdown.Read(content.Body);
        var words = WordCounter.Count(document is null ? content.Body : PlainText.Of(document));
        return new TextFigures(words, PostMarkdown.MinutesFor(words), document is null ? null : Readability.Of(new ParsedText(content, document, HouseStyle.None)));
    }
}
