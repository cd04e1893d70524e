namespace ContentHub.Posts.Comparing;

/// <summary>Pairs what was rewritten: in order, and as alike as can be.</summary>
internal static class Pairing
{
    /// <summary>Two blocks are the same one, rewritten, when this share of their words is the same.</summary>
    public const double Enough = 0.4;

    private const int MostCells = 10_000;
    private const int LookAhead = 12;

    public static List<(int Old, int New)> Of(IReadOnlyList<int> old, IReadOnlyList<int> now, Func<int, int, double> likeness) =>
        old.Count == 0 || now.Count == 0 ? []
        : (long)old.Count * now.Count <= MostCells ? Best(old, now, likeness) : Nearest(old, now, likeness);

    private static List<(int Old, int New)> Best(IReadOnlyList<int> old, IReadOnlyList<int> now, Func<int, int, double> likeness)
    {
        var best = new double[old.Count + 1, now.Count + 1];
        var alike = new double[old.Count, now.Count];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                alike[i, j] = likeness(old[i], now[j]);
                var taken = alike[i, j] >= Enough ? alike[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(taken, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (alike[i, j] >= Enough && best[i, j] <= alike[i, j] + best[i + 1, j + 1])
            {
                pairs.Add((old[i++], now[j++]));
            }
            else
            {
                _ = best[i + 1, j] >= best[i, j + 1] ? i++ : j++;
            }
        }

        return pairs;
    }

    /// <summary>For long gaps: each block takes the first one alike that is near.</summary>
    private static List<(int Old, int New)> Nearest(IReadOnlyList<int> old, IReadOnlyList<int> now, Func<int, int, double> likeness)
    {
        var pairs = new List<(int, int)>();
        var from = 0;
        foreach (var block in old)
        {
            for (var j = from; j < Math.Min(now.Count, from + LookAhead); j++)
            {
                if (likeness(block, now[j]) >= Enough)
                {
                    pairs.Add((block, now[j]));
                    from = j + 1;
                    break;
                }
            }
        }

        return pairs;
    }
}
