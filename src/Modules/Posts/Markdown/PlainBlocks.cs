using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>
/// The words block by block, as they are read: paragraphs, headings, list items, cells, code, footnotes, and pictures by their descriptions.
/// The editor makes the same list of its own document, so that a place in one is a place in the other.
/// </summary>
internal static class PlainBlocks
{
    public static IReadOnlyList<string> Of(MarkdownDocument document) =>
        [.. document.Descendants<LeafBlock>().Select(Words).Where(w => w.Length > 0)];

    /// <summary>Those of one piece of the document.</summary>
    public static IReadOnlyList<string> In(Block block) => block switch
    {
        LeafBlock leaf => Words(leaf) is { Length: > 0 } words ? [words] : [],
        ContainerBlock container => [.. container.Descendants<LeafBlock>().Select(Words).Where(w => w.Length > 0)],
        _ => [],
    };

    private static string Words(LeafBlock leaf) => leaf switch
    {
        CodeBlock code => code.Lines.ToString(),
        { Inline: { } inline } => WithPictures(leaf, inline),
        _ => "",
    };

    private static string WithPictures(LeafBlock leaf, ContainerInline inline)
    {
        var pictures = inline.Descendants<LinkInline>().Any(l => l.IsImage);
        return pictures ? Write(inline, new StringBuilder()).ToString().Trim() : PlainText.Of(leaf);
    }

    // The depth is bounded by the parser's own limit.
    private static StringBuilder Write(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LinkInline link => Write(link, text),
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                DelimiterInline delimiter => Write(delimiter, text.Append(delimiter.ToLiteral())),
                ContainerInline inner => Write(inner, text),
                _ => text,
            };
        }

        return text;
    }
}
