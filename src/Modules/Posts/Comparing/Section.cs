namespace ContentHub.Posts.Comparing;

/// <summary>Rows that belong together on the page.</summary>
/// <param name="Number">Of the change, from 1; null where nothing changed.</param>
/// <param name="Folded">Far from every change: closed until somebody opens it.</param>
/// <param name="Hidden">Rows that are not even in the fold.</param>
internal sealed record Section(int? Number, bool Folded, IReadOnlyList<Row> Rows, int Hidden = 0)
{
    /// <summary>A page shows this many changes; a person compares more in smaller steps.</summary>
    public const int MostChanges = 500;

    private const int MostInChange = 200;
    private const int MostInFold = 100;
    private const int Context = 1;
    private const int WorthFolding = 3;

    public static IReadOnlyList<Section> Of(IReadOnlyList<Row> rows)
    {
        var sections = new List<Section>();
        for (int from = 0, to, changes = 0; from < rows.Count && changes < MostChanges; from = to)
        {
            var same = rows[from].Kind is RowKind.Same;
            for (to = from + 1; to < rows.Count && rows[to].Kind is RowKind.Same == same; to++)
            {
            }

            var run = rows.Skip(from).Take(to - from).ToList();
            sections.AddRange(same ? Unchanged(run, first: from == 0, last: to == rows.Count) : [Shortened(++changes, run, MostInChange)]);
        }

        return sections;
    }

    private static IEnumerable<Section> Unchanged(List<Row> run, bool first, bool last)
    {
        var (head, tail) = (first ? 0 : Context, last ? 0 : Context);
        if (run.Count - head - tail < WorthFolding)
        {
            return [new Section(null, false, run)];
        }

        Section[] parts =
        [
            new(null, false, [.. run.Take(head)]),
            Shortened(null, [.. run.Skip(head).SkipLast(tail)], MostInFold) with { Folded = true },
            new(null, false, [.. run.TakeLast(tail)]),
        ];
        return parts.Where(p => p.Rows.Count > 0);
    }

    private static Section Shortened(int? number, List<Row> rows, int most) =>
        new(number, false, rows.Count <= most ? rows : [.. rows.Take(most)], Math.Max(0, rows.Count - most));
}
