using ContentHub.Posts.Contracts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Comparing;

/// <summary>Flattens a text into its blocks, in the order of the page.</summary>
internal sealed class BlockReader
{
    private readonly List<TextBlock> blocks = [];

    /// <summary>As rendered. A text beyond the bounds of the parser is compared as the plain paragraphs that readers would see.</summary>
    public static IReadOnlyList<TextBlock> Rendered(string body, PostMarkdown markdown)
    {
        if (markdown.Read(body) is not { } document)
        {
            return [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => new TextBlock(BlockKind.Paragraph, 0, WordSplitter.Of(p), []))];
        }

        var reader = new BlockReader();
        reader.Read(document, new Place(BlockKind.Paragraph, 0));
        return reader.blocks;
    }

    /// <summary>As written, line by line.</summary>
    public static IReadOnlyList<TextBlock> Lines(string body) =>
        [.. body.Split('\n').Select(l => new TextBlock(BlockKind.Line, 0, WordSplitter.Of(l), []))];

    // The depth is bounded by the parser's own limit.
    private void Read(ContainerBlock container, Place place)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case ListBlock list:
                    Read(list, new Place(list.IsOrdered ? BlockKind.NumberedItem : BlockKind.ListItem, place.Depth + 1));
                    break;
                case ListItemBlock { Count: 0 }:
                    blocks.Add(new TextBlock(place.Kind, place.Depth, [], []));
                    break;
                case QuoteBlock quote:
                    Read(quote, new Place(BlockKind.Quotation, place.Depth + 1));
                    break;
                case Footnote note:
                    Read(note, new Place(BlockKind.Footnote, note.Order));
                    break;
                case Table table:
                    blocks.AddRange(table.OfType<TableRow>().Select(Row));
                    break;
                case LeafBlock leaf:
                    // Only what begins an item is the item; what follows in it is text of its own.
                    blocks.AddRange(Leaf(leaf, container is ListItemBlock && i > 0 ? place with { Kind = BlockKind.Paragraph } : place));
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    Read(inner, place);
                    break;
            }
        }
    }

    private static IEnumerable<TextBlock> Leaf(LeafBlock leaf, Place place) => leaf switch
    {
        HeadingBlock heading => [new(BlockKind.Heading, heading.Level, InlineReader.Of(heading.Inline), [])],
        CodeBlock code => [new(BlockKind.Code, place.Depth, WordSplitter.Of(code.Lines.ToString()), [])],
        ThematicBreakBlock => [new(BlockKind.Divider, 0, [], [])],
        ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } } => [Picture(image)],
        { Inline: not null } => [new(place.Kind, place.Depth, InlineReader.Of(leaf.Inline), [])],
        _ => [],
    };

    private static TextBlock Picture(LinkInline image)
    {
        var words = WordSplitter.Of(InlineReader.Picture(image).Text);
        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            WordSplitter.Into(words, $" ({image.Title})");
        }

        return new TextBlock(BlockKind.Picture, 0, words, [], image.Url);
    }

    private static TextBlock Row(TableRow row)
    {
        List<TextBlock> cells = [.. row.OfType<TableCell>().Select(c => new TextBlock(
            BlockKind.Cell, 0, [.. c.Descendants<LeafBlock>().SelectMany(l => InlineReader.Of(l.Inline))], []))];
        return new TextBlock(row.IsHeader ? BlockKind.TableHead : BlockKind.TableRow, 0, [.. cells.SelectMany(c => c.Words)], cells);
    }

    private readonly record struct Place(BlockKind Kind, int Depth);
}
