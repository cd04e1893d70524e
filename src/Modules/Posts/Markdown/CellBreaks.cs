using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>The one piece of HTML that is kept: a literal <c>&lt;br&gt;</c> in a table cell, where Markdown has no line break of its own.</summary>
internal static class CellBreaks
{
    private const string Break = "<br>";

    public static void Restore(MarkdownDocument document)
    {
        foreach (var cell in document.Descendants<TableCell>())
        {
            foreach (var literal in cell.Descendants<LiteralInline>().Where(l => !l.IsFirstCharacterEscaped).ToList())
            {
                Split(literal);
            }
        }
    }

    private static void Split(LiteralInline literal)
    {
        var parts = literal.Content.ToString().Split(Break);
        if (parts.Length == 1)
        {
            return;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                literal.InsertBefore(new LineBreakInline { IsHard = true });
            }

            literal.InsertBefore(new LiteralInline(parts[i]));
        }

        literal.Remove();
    }
}
