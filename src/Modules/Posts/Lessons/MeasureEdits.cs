using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Lessons;

/// <param name="Edits">Places that differ.</param>
/// <param name="Words">Words of the old text; title and summary are not counted.</param>
/// <param name="Kept">Those of them that still stand, moved ones too.</param>
internal sealed record EditMeasure(int Edits, int Words, int Kept);

/// <summary>
/// A difference in figures. One edit is one place: a stretch of words between words that stayed, a block that came, went or moved, a block whose look alone changed,
/// or a stretch of the title, the summary or another field. A typo and a new sentence count the same; how much was rewritten is what the words that stayed tell.
/// </summary>
internal static class MeasureEdits
{
    public static EditMeasure Of(ContentDiff diff) => new(
        diff.Rows.Sum(Edits) + diff.Fields.Sum(f => Math.Max(1, Stretches(f.Words))),
        diff.Rows.Sum(Words), diff.Rows.Sum(Kept));

    private static int Edits(Row row) => row.Kind switch
    {
        RowKind.Same or RowKind.MovedAway => 0,
        RowKind.Changed => Math.Max(1, row.Cells.Count > 0 ? row.Cells.Sum(Edits) : row.Words.Changes),
        _ => 1,
    };

    private static int Words(Row row) => row.Kind is RowKind.Added or RowKind.MovedHere || row.Old is null ? 0 : row.Old.Words.Count(w => w.IsSpoken);

    private static int Kept(Row row) => row.Kind switch
    {
        RowKind.Same or RowKind.MovedAway => Words(row),
        RowKind.Changed => row.Words.Stayed,
        _ => 0,
    };

    private static int Stretches(IReadOnlyList<Piece> pieces) =>
        pieces.Where((p, i) => p.Change is not Change.Same && (i == 0 || pieces[i - 1].Change is Change.Same)).Count();
}
