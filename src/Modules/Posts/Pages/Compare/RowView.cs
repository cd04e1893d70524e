using ContentHub.Media.Contracts;
using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Pages.Compare;

/// <summary>A row and how to show it.</summary>
/// <param name="Beside">The old text on the left and the new one on the right.</param>
internal sealed record RowView(Row Row, bool Beside, string Language, IReadOnlyDictionary<Guid, AssetView> Pictures)
{
    public string Css => "compare__row--" + Row.Kind switch
    {
        RowKind.Added => "added",
        RowKind.Removed => "removed",
        RowKind.Changed => "changed",
        RowKind.MovedAway => "moved-away",
        RowKind.MovedHere => "moved-here",
        _ => "same",
    };

    public static string Text(TextBlock block) => "compare__text--" + block.Kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem or BlockKind.NumberedItem => "item",
        BlockKind.Quotation => "quotation",
        BlockKind.Code or BlockKind.Line => "code",
        BlockKind.Picture => "picture",
        BlockKind.Divider => "divider",
        _ => "plain",
    };

    /// <summary>The pictures of the hub that these blocks are, each once.</summary>
    public IReadOnlyList<AssetView> Of(params TextBlock?[] blocks) =>
        [.. blocks.Select(b => MediaPaths.AssetOf(b?.Address)).OfType<Guid>().Distinct().Select(id => Pictures.GetValueOrDefault(id)).OfType<AssetView>().Where(a => a.Widths.Count > 0)];
}

/// <summary>One text of a row: all of it, or one side.</summary>
internal sealed record TextView(RowView View, TextBlock Block, Func<WordDiff, IEnumerable<Piece>> Pieces, IReadOnlyList<AssetView> Pictures, bool OnlyNew = true, bool OnlyOld = true)
{
    /// <summary>A cell that is not on this side is not shown on it.</summary>
    public IEnumerable<Row> Cells => View.Row.Cells.Where(c => (OnlyNew || c.Old is not null) && (OnlyOld || c.New is not null));
}
