using System.Globalization;
using ContentHub.Posts.Contracts;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace ContentHub.Posts.Markdown;

/// <summary>Writes a tree that <see cref="MarkdownReader"/> has made safe. No inline styles: the content security policy refuses them.</summary>
internal static class HtmlWriter
{
    /// <summary>Null when the text is nested deeper than Markdig writes.</summary>
    public static string? Write(MarkdownDocument document, MarkdownPipeline pipeline, MarkdownContext context)
    {
        using var output = new StringWriter();
        try
        {
            Renderer(output, pipeline, context).Render(document);
            return output.ToString();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same in pieces; null when the text is nested deeper than Markdig writes.</summary>
    public static IReadOnlyList<ReadBlock>? WriteBlocks(MarkdownDocument document, MarkdownPipeline pipeline, MarkdownContext context)
    {
        using var output = new StringWriter();
        var (renderer, blocks, number) = (Renderer(output, pipeline, context), new List<ReadBlock>(), 0);
        try
        {
            foreach (var block in document)
            {
                renderer.Render(block);
                var (html, words) = (output.ToString(), PlainBlocks.In(block));
                output.GetStringBuilder().Clear();
                if (html.Trim().Length > 0)
                {
                    blocks.Add(new ReadBlock(new SafeHtml(html), words.Count > 0 ? words[0] : "", number, block.Span.Start, block.Span.Length));
                }

                number += words.Count;
            }

            return blocks;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static HtmlRenderer Renderer(StringWriter output, MarkdownPipeline pipeline, MarkdownContext context)
    {
        var renderer = new HtmlRenderer(output);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureRenderer());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer(context));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskRenderer());
        return renderer;
    }

    /// <summary>Wide tables scroll in a box that a keyboard reaches under a name of its own.</summary>
    private sealed class TableRenderer : HtmlTableRenderer
    {
        private int number;

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            Classes(table);
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<div class=\"prose__table\" tabindex=\"0\" role=\"region\" aria-label=\"Table {++number}\">"));
            base.Write(renderer, table);
            renderer.Write("</div>\n");
        }

        // Alignment becomes a class: Markdig would write a style attribute.
        private static void Classes(Table table)
        {
            foreach (var row in table.OfType<TableRow>())
            {
                for (var i = 0; i < row.Count; i++)
                {
                    var alignment = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                    if (alignment is TableColumnAlign.Right or TableColumnAlign.Center)
                    {
                        row[i].GetAttributes().AddClass(alignment is TableColumnAlign.Right ? "align-end" : "align-center");
                    }
                }
            }

            foreach (var column in table.ColumnDefinitions)
            {
                (column.Alignment, column.Width) = (null, 0);
            }
        }
    }

    private sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(
            $"<input type=\"checkbox\" disabled aria-label=\"{(obj.Checked ? "Done" : "Open")}\"{(obj.Checked ? " checked" : "")}>");
    }
}
