using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Lessons;

/// <param name="Edits">Places that differ.</param>
/// <param name="Words">Words of the old text; title and summary are not counted.</param>
/// <param name="Kept">Those of them that still stand in their order, and those of moved blocks.</param>
internal sealed record EditMeasure(int Edits, int Words, int Kept);

/// <summary>
/// A difference in figures. One edit is one place: a stretch of words between words that stayed, a block that came, went or moved, a block whose look alone changed,
/// or a stretch of the title, the summary or another field. A typo and a new sentence count the same; how much was rewritten is what the words that stayed tell. They are
/// counted across blocks: who parts a paragraph in two takes no word away.
/// </summary>
internal static class MeasureEdits
{
    public static EditMeasure Of(ContentDiff diff, CancellationToken stop)
    {
        var moved = Spoken(diff.Rows.Where(r => r.Kind is RowKind.MovedAway).Select(r => r.Old)).Count;
        var old = Spoken(diff.Rows.Where(r => r.Kind is RowKind.Same or RowKind.Changed or RowKind.Removed).Select(r => r.Old));
        var now = Spoken(diff.Rows.Where(r => r.Kind is RowKind.Same or RowKind.Changed or RowKind.Added).Select(r => r.New));
        var (left, right) = SequenceDiff.Numbers(old, now);
        var stayed = SequenceDiff.Of(left, right, new Effort(Effort.Most, stop)).Where(r => r.Same).Sum(r => r.Old);
        return new EditMeasure(diff.Rows.Sum(Edits) + diff.Fields.Sum(f => Math.Max(1, Stretches(f.Words))), moved + old.Count, moved + stayed);
    }

    private static int Edits(Row row) => row.Kind switch
    {
        RowKind.Same or RowKind.MovedAway => 0,
        RowKind.Changed => Math.Max(1, row.Cells.Count > 0 ? row.Cells.Sum(Edits) : row.Words.Changes),
        _ => 1,
    };

    private static List<string> Spoken(IEnumerable<TextBlock?> blocks) => [.. blocks.OfType<TextBlock>().SelectMany(b => b.Words).Where(w => w.IsSpoken).Select(w => w.Text)];

    private static int Stretches(IReadOnlyList<Piece> pieces) =>
        pieces.Where((p, i) => p.Change is not Change.Same && (i == 0 || pieces[i - 1].Change is Change.Same)).Count();
}
