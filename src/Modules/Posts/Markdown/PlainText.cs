using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>The words of a tree.</summary>
internal static class PlainText
{
    public static string Of(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var leaf in document.Descendants<LeafBlock>().Where(l => l.Inline is not null))
        {
            var words = Of(leaf);
            if (words.Length > 0)
            {
                text.Append(text.Length == 0 ? "" : Between(leaf)).Append(words);
            }
        }

        return text.ToString();
    }

    public static string Of(LeafBlock leaf)
    {
        var text = new StringBuilder();
        if (leaf.Inline is not null)
        {
            Write(leaf.Inline, text);
        }

        return text.ToString().Trim();
    }

    public static string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Write(inline, text);
        return text.ToString().Trim();
    }

    private static string Between(LeafBlock leaf) => leaf.Parent switch
    {
        TableCell cell => cell.Parent?.IndexOf(cell) > 0 ? "\t" : "\n",
        ListItemBlock or Footnote => "\n",
        _ => "\n\n",
    };

    // The depth is bounded by the parser's own limit.
    private static void Write(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Write(delimiter, text);
                    break;
                case ContainerInline inner:
                    Write(inner, text);
                    break;
            }
        }
    }
}
