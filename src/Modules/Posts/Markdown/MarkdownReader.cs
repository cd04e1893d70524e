using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ContentHub.Posts.Markdown;

/// <summary>Parses with the one pipeline and rewrites the tree so that only what is allowed is left in it.</summary>
internal sealed class MarkdownReader
{
    /// <summary>As long as a body may be.</summary>
    public const int Longest = 1_000_000;

    public MarkdownPipeline Pipeline { get; } = MakePipeline();

    /// <summary>Null when the text is beyond the bounds and has to be shown as it is.</summary>
    public MarkdownDocument? Read(string markdown)
    {
        if (markdown.Length > Longest || Nesting.IsHostile(markdown))
        {
            return null;
        }

        try
        {
            var document = Markdig.Markdown.Parse(markdown, Pipeline);
            CellBreaks.Restore(document);
            HeadingIds.Assign(document);
            LinkPolicy.Apply(document);
            return document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit of depth.
            return null;
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskParser()); // UseTaskLists leaves it in place
        return builder
            .DisableHtml()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true })
            .UseTaskLists()
            .UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks()
            .Build();
    }
}
