namespace ContentHub.Posts.Comparing;

internal enum RowKind
{
    Same,
    Changed,
    Added,
    Removed,

    /// <summary>It stands somewhere else now.</summary>
    MovedAway,
    MovedHere,
}

/// <summary>A block on either side, or the two blocks that belong together.</summary>
/// <param name="Notes">What a reader does not see in the words: where a link leads, which picture it is.</param>
/// <param name="Cells">Of a table row.</param>
internal sealed record Row(RowKind Kind, TextBlock? Old, TextBlock? New, WordDiff Words, Notes Notes, IReadOnlyList<Row> Cells)
{
    public TextBlock Shown => (New ?? Old)!;

    public static Row Of(RowKind kind, TextBlock? old, TextBlock? now, Effort effort)
    {
        if (kind is RowKind.Changed)
        {
            var cells = old!.Cells.Count > 0 && now!.Cells.Count > 0 ? Alignment.OfCells(old.Cells, now.Cells, effort) : [];
            return new Row(kind, old, now, WordDiff.Of(old.Words, now!.Words, effort), Notes.Of(old, now), cells);
        }

        var change = kind switch { RowKind.Added => Change.Added, RowKind.Removed => Change.Removed, _ => Change.Same };
        var shown = (now ?? old)!;
        return new Row(kind, old, now, WordDiff.Whole(shown.Words, change), Notes.None, [.. shown.Cells.Select(c => Of(kind, old is null ? null : c, now is null ? null : c, effort))]);
    }
}
