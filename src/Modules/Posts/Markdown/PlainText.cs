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

    public static string Of(LeafBlock leaf) => leaf.Inline is null ? "" : Of(leaf.Inline);

    /// <param name="blot">Stands for every character of code and of addresses that were typed as such, so that the length stays.</param>
    public static string Of(LeafBlock leaf, char blot) => leaf.Inline is null ? "" : Of(leaf.Inline, blot);

    public static string Of(ContainerInline inline, char? blot = null)
    {
        var text = new StringBuilder();
        Write(inline, text, blot, null);
        return text.ToString().Trim();
    }

    /// <summary>Where the words of a link stand within those of its line.</summary>
    public static int OffsetOf(LinkInline link, LeafBlock line)
    {
        var text = new StringBuilder();
        Write(line.Inline!, text, null, link);
        return text.ToString().TrimStart().Length;
    }

    private static string Between(LeafBlock leaf) => leaf.Parent switch
    {
        TableCell cell => cell.Parent?.IndexOf(cell) > 0 ? "\t" : "\n",
        ListItemBlock or Footnote => "\n",
        _ => "\n\n",
    };

    /// <returns>False once <paramref name="until"/> was met. The depth is bounded by the parser's own limit.</returns>
    private static bool Write(ContainerInline container, StringBuilder text, char? blot, Inline? until)
    {
        foreach (var inline in container)
        {
            if (ReferenceEquals(inline, until))
            {
                return false;
            }

            switch (inline)
            {
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Foreign(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    Foreign(link.Url);
                    break;
                case LinkInline { IsAutoLink: true } link:
                    Foreign(Of(link));
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline inner:
                    if (inner is DelimiterInline delimiter)
                    {
                        text.Append(delimiter.ToLiteral());
                    }

                    if (!Write(inner, text, blot, until))
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;

        void Foreign(string words) => _ = blot is { } over ? text.Append(over, words.Length) : text.Append(words);
    }
}
