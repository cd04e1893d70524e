namespace ContentHub.Posts.Comparing;

/// <summary>What people call a block.</summary>
internal static class BlockWords
{
    public static string Name(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem or BlockKind.NumberedItem => "list item",
        BlockKind.Quotation => "quotation",
        BlockKind.Code => "code sample",
        BlockKind.TableHead or BlockKind.TableRow => "table row",
        BlockKind.Cell => "cell",
        BlockKind.Picture => "picture",
        BlockKind.Divider => "divider",
        BlockKind.Footnote => "footnote",
        BlockKind.Line => "line",
        _ => "paragraph",
    };

    public static string A(TextBlock block) => block.Kind switch
    {
        BlockKind.Heading => $"a heading of level {block.Level}",
        BlockKind.ListItem => "an item with a bullet",
        BlockKind.NumberedItem => "an item with a number",
        BlockKind.TableHead => "the head of a table",
        _ => $"a {Name(block.Kind)}",
    };

    /// <summary>"Paragraph moved here": stands above the block.</summary>
    public static string Label(Row row)
    {
        var name = IsBlankLine(row) ? "blank line" : Name(row.Shown.Kind);
        return char.ToUpperInvariant(name[0]) + name[1..] + " " + Verb(row.Kind);
    }

    /// <summary>In the Markdown a changed line speaks for itself, unless nothing stands in it or it moved.</summary>
    public static bool IsPlain(Row row) => row is { Shown.Kind: BlockKind.Line, Kind: RowKind.Changed or RowKind.Added or RowKind.Removed } && !IsBlankLine(row);

    public static bool IsBlankLine(Row row) => row.Shown is { Kind: BlockKind.Line, Words.Count: 0 };

    public static string Verb(RowKind kind) => kind switch
    {
        RowKind.Added => "added",
        RowKind.Removed => "removed",
        RowKind.MovedAway => "moved away from here",
        RowKind.MovedHere => "moved here",
        _ => "changed",
    };
}
