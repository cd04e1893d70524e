namespace ContentHub.Posts.Comparing;

/// <summary>Items that stand exactly once on both sides, as many as keep their order.</summary>
internal static class Anchors
{
    public static List<(int Old, int New)> Of(ReadOnlySpan<int> old, ReadOnlySpan<int> now)
    {
        var (once, onceNew) = (Once(old), Once(now));
        var pairs = once.Where(o => o.Value >= 0 && onceNew.GetValueOrDefault(o.Key, -1) >= 0).Select(o => (Old: o.Value, New: onceNew[o.Key])).OrderBy(p => p.Old).ToList();
        return InOrder(pairs);
    }

    private static Dictionary<int, int> Once(ReadOnlySpan<int> items)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < items.Length; i++)
        {
            places[items[i]] = places.ContainsKey(items[i]) ? -1 : i;
        }

        return places;
    }

    /// <summary>The longest rising sequence, by patience sorting.</summary>
    private static List<(int Old, int New)> InOrder(List<(int Old, int New)> pairs)
    {
        var (tops, before) = (new List<int>(), new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = tops.BinarySearch(i, Comparer<int>.Create((x, y) => pairs[x].New.CompareTo(pairs[y].New)));
            pile = pile < 0 ? ~pile : pile;
            before[i] = pile > 0 ? tops[pile - 1] : -1;
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }

        var rising = new List<(int Old, int New)>();
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i])
        {
            rising.Add(pairs[i]);
        }

        rising.Reverse();
        return rising;
    }
}
