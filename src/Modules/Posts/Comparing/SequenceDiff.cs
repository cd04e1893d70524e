namespace ContentHub.Posts.Comparing;

/// <summary>A stretch of two sequences: the same in both, or <paramref name="Old"/> items replaced by <paramref name="New"/> ones.</summary>
internal readonly record struct Run(int OldAt, int NewAt, int Old, int New, bool Same);

/// <summary>
/// What is the same in two sequences, in bounded time. Up to <see cref="Window"/> items a library finds the shortest answer; what is longer
/// is first cut where an item stands once on both sides, and where there is none, into slices of equal share.
/// </summary>
internal sealed class SequenceDiff
{
    public const int Window = 4_000;
    private const int Deepest = 3;

    private readonly int[] old;
    private readonly int[] now;
    private readonly Effort effort;
    private readonly List<Run> runs = [];

    private SequenceDiff(int[] old, int[] now, Effort effort) => (this.old, this.now, this.effort) = (old, now, effort);

    public static IReadOnlyList<Run> Of(int[] old, int[] now, Effort effort)
    {
        var diff = new SequenceDiff(old, now, effort);
        diff.Range(0, old.Length, 0, now.Length, 0);
        return diff.runs;
    }

    /// <summary>The same number for the same text on both sides.</summary>
    public static (int[] Old, int[] New) Numbers(IEnumerable<string> old, IEnumerable<string> now)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(string text) => known.TryGetValue(text, out var number) ? number : known[text] = known.Count;
        return ([.. old.Select(Number)], [.. now.Select(Number)]);
    }

    private void Range(int o, int oldEnd, int n, int newEnd, int depth)
    {
        var start = old.AsSpan(o, oldEnd - o).CommonPrefixLength(now.AsSpan(n, newEnd - n));
        Add(o, n, start, start, same: true);
        (o, n) = (o + start, n + start);
        var end = 0;
        while (oldEnd - end > o && newEnd - end > n && old[oldEnd - end - 1] == now[newEnd - end - 1])
        {
            end++;
        }

        Middle(o, oldEnd - end, n, newEnd - end, depth);
        Add(oldEnd - end, newEnd - end, end, end, same: true);
    }

    private void Middle(int o, int oldEnd, int n, int newEnd, int depth)
    {
        long size = oldEnd - o + newEnd - n;
        if (o == oldEnd || n == newEnd)
        {
            Add(o, n, oldEnd - o, newEnd - n, same: false);
        }
        else if (size <= Window)
        {
            Exact(o, oldEnd, n, newEnd);
        }
        else if (depth < Deepest && Anchors.Of(old.AsSpan(o, oldEnd - o), now.AsSpan(n, newEnd - n)) is { Count: > 0 } anchors)
        {
            Between(anchors, o, oldEnd, n, newEnd, depth + 1);
        }
        else
        {
            Slices(o, oldEnd, n, newEnd, (size / (Window / 2)) + 1);
        }
    }

    private void Between(List<(int Old, int New)> anchors, int o, int oldEnd, int n, int newEnd, int depth)
    {
        var (from, fromNew) = (o, n);
        foreach (var (a, b) in anchors)
        {
            Range(from, o + a, fromNew, n + b, depth);
            Add(o + a, n + b, 1, 1, same: true);
            (from, fromNew) = (o + a + 1, n + b + 1);
        }

        Range(from, oldEnd, fromNew, newEnd, depth);
    }

    // Each slice is at most as long as the window: no deeper recursion.
    private void Slices(int o, int oldEnd, int n, int newEnd, long slices)
    {
        int Cut(int from, int to, long slice) => from + (int)((to - from) * slice / slices);
        for (var i = 0L; i < slices; i++)
        {
            Range(Cut(o, oldEnd, i), Cut(o, oldEnd, i + 1), Cut(n, newEnd, i), Cut(n, newEnd, i + 1), Deepest);
        }
    }

    private void Exact(int o, int oldEnd, int n, int newEnd)
    {
        if (ShortDiff.Of(old.AsSpan(o, oldEnd - o), now.AsSpan(n, newEnd - n), effort) is not { } found)
        {
            Add(o, n, oldEnd - o, newEnd - n, same: false);
            return;
        }

        foreach (var run in found)
        {
            Add(o + run.OldAt, n + run.NewAt, run.Old, run.New, run.Same);
        }
    }

    private void Add(int o, int n, int oldCount, int newCount, bool same)
    {
        if (oldCount + newCount == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Same == same)
        {
            runs[^1] = runs[^1] with { Old = runs[^1].Old + oldCount, New = runs[^1].New + newCount };
            return;
        }

        runs.Add(new Run(o, n, oldCount, newCount, same));
    }
}
