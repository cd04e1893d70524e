namespace ContentHub.Posts.Comparing;

/// <summary>Which block of the old text is which of the new one.</summary>
internal sealed class Alignment
{
    private readonly IReadOnlyList<TextBlock> old;
    private readonly IReadOnlyList<TextBlock> now;
    private readonly Effort effort;
    private readonly List<Row> rows = [];
    private readonly HashSet<int> movedAway = [];
    private readonly HashSet<int> movedHere = [];

    private Alignment(IReadOnlyList<TextBlock> old, IReadOnlyList<TextBlock> now, Effort effort) => (this.old, this.now, this.effort) = (old, now, effort);

    public static IReadOnlyList<Row> Of(IReadOnlyList<TextBlock> old, IReadOnlyList<TextBlock> now, Effort effort)
    {
        var alignment = new Alignment(old, now, effort);
        var (left, right) = SequenceDiff.Numbers(old.Select(b => b.Key), now.Select(b => b.Key));
        var runs = SequenceDiff.Of(left, right, effort);
        alignment.FindMoves(runs, left, right);
        alignment.Write(runs);
        return alignment.rows;
    }

    /// <summary>Cells stay in their columns; only when a column came or went are they looked for.</summary>
    public static IReadOnlyList<Row> OfCells(IReadOnlyList<TextBlock> old, IReadOnlyList<TextBlock> now, Effort effort)
    {
        if (old.Count == now.Count)
        {
            return [.. old.Zip(now, (o, n) => Row.Of(o.Key == n.Key ? RowKind.Same : RowKind.Changed, o, n, effort))];
        }

        var alignment = new Alignment(old, now, effort);
        var (left, right) = SequenceDiff.Numbers(old.Select(b => b.Key), now.Select(b => b.Key));
        alignment.Write(SequenceDiff.Of(left, right, effort));
        return alignment.rows;
    }

    /// <summary>Moved is what left one place and came to another, word for word, and can't be taken for something else: some words, and there once.</summary>
    private void FindMoves(IReadOnlyList<Run> runs, int[] left, int[] right)
    {
        const int Fewest = 4;
        var gone = Unmatched(runs.Where(r => !r.Same).SelectMany(r => Enumerable.Range(r.OldAt, r.Old)), left);
        var came = Unmatched(runs.Where(r => !r.Same).SelectMany(r => Enumerable.Range(r.NewAt, r.New)), right);
        foreach (var (number, from) in gone.Where(g => g.Value >= 0 && old[g.Value].Bag.Length >= Fewest))
        {
            if (came.GetValueOrDefault(number, -1) is >= 0 and var to)
            {
                movedAway.Add(from);
                movedHere.Add(to);
            }
        }
    }

    private static Dictionary<int, int> Unmatched(IEnumerable<int> places, int[] numbers)
    {
        var once = new Dictionary<int, int>();
        foreach (var place in places)
        {
            once[numbers[place]] = once.ContainsKey(numbers[place]) ? -1 : place;
        }

        return once;
    }

    private void Write(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.Same)
            {
                rows.AddRange(Enumerable.Range(0, run.Old).Select(i => Row.Of(RowKind.Same, old[run.OldAt + i], now[run.NewAt + i], effort)));
                continue;
            }

            WriteGap(run);
        }
    }

    private void WriteGap(Run gap)
    {
        List<int> gone = [.. Enumerable.Range(gap.OldAt, gap.Old)];
        List<int> came = [.. Enumerable.Range(gap.NewAt, gap.New)];
        var pairs = Pairing.Of([.. gone.Where(i => !movedAway.Contains(i))], [.. came.Where(i => !movedHere.Contains(i))], Likeness);
        var (at, atNew) = (gap.OldAt, gap.NewAt);
        foreach (var (o, n) in pairs)
        {
            WriteUnpaired(at, o, atNew, n);
            rows.Add(Row.Of(RowKind.Changed, old[o], now[n], effort));
            (at, atNew) = (o + 1, n + 1);
        }

        WriteUnpaired(at, gap.OldAt + gap.Old, atNew, gap.NewAt + gap.New);
    }

    private double Likeness(int o, int n) => effort.Take(50 + old[o].Bag.Length + now[n].Bag.Length) ? old[o].Likeness(now[n]) : 0;

    private void WriteUnpaired(int from, int to, int fromNew, int toNew)
    {
        for (var i = from; i < to; i++)
        {
            rows.Add(Row.Of(movedAway.Contains(i) ? RowKind.MovedAway : RowKind.Removed, old[i], null, effort));
        }

        for (var i = fromNew; i < toNew; i++)
        {
            rows.Add(Row.Of(movedHere.Contains(i) ? RowKind.MovedHere : RowKind.Added, null, now[i], effort));
        }
    }
}
