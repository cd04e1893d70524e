using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;

namespace ContentHub.Posts.Checks;

/// <summary>A text that was parsed once for all rules.</summary>
internal sealed record ParsedText(PostContent Content, MarkdownDocument Document, HouseStyle House)
{
    public bool English { get; } = Content.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of words in reading order.</summary>
    public IReadOnlyList<TextLine> Lines { get; } = [.. Document.Descendants<LeafBlock>().Where(l => l.Inline is not null).Select(TextLine.Of).Where(l => l.Words.Length > 0)];

    /// <summary>Names words of a line so that a reader, and the editor, find them again.</summary>
    public FindingPlace Place(TextLine line, int at, int length)
    {
        var words = line.Words.Substring(at, length);
        var nth = 0;
        foreach (var other in Lines)
        {
            var end = ReferenceEquals(other, line) ? at : other.Words.Length;
            for (var i = other.Words.IndexOf(words, StringComparison.Ordinal); i >= 0 && i < end; i = other.Words.IndexOf(words, i + words.Length, StringComparison.Ordinal))
            {
                nth++;
            }

            if (ReferenceEquals(other, line))
            {
                break;
            }
        }

        return new FindingPlace(words, nth);
    }

    public FindingPlace Place(TextLine line) => Place(line, 0, line.Words.Length);

    public TextLine? LineOf(LeafBlock block) => Lines.FirstOrDefault(l => ReferenceEquals(l.Block, block));
}

/// <summary>A paragraph, heading, list line or cell.</summary>
/// <param name="Words">As people read them.</param>
/// <param name="Prose">The same length, with code and bare addresses blotted out: they follow rules of their own.</param>
internal sealed record TextLine(LeafBlock Block, string Words, string Prose)
{
    public const char Blot = '\uFFFC';

    public static TextLine Of(LeafBlock block)
    {
        var (words, prose) = (PlainText.Of(block), PlainText.Of(block, Blot));
        return new TextLine(block, words, prose.Length == words.Length ? prose : words); // blanks in front of code are trimmed from one only
    }
}
