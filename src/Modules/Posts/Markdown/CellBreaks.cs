using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Markdown;

/// <summary>The one piece of HTML that is kept: a literal <c>&lt;br&gt;</c> or <c>&lt;br/&gt;</c> in a table cell, where Markdown has no line break of its own.</summary>
internal static partial class CellBreaks
{
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
        var parts = Break().Split(literal.Content.ToString());
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

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();
}
