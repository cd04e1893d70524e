using System.Runtime.InteropServices;

namespace ContentHub.Posts.Anchoring;

/// <summary>How much of one text is in another, 0 to 1: what they share at both ends, or their pairs of characters (Dice), whichever says more.</summary>
/// <param name="a">Compared with many others: its pairs are counted once.</param>
internal sealed class Likeness(string a)
{
    private Dictionary<int, int>? counts;
    private Dictionary<int, int>? left;

    /// <param name="enough">Below it, the answer may be anything below it.</param>
    public double To(ReadOnlySpan<char> b, double enough)
    {
        var most = Math.Max(a.Length, b.Length);
        if (most == 0)
        {
            return 1;
        }

        var start = Common.AtStart(a, b);
        var end = Common.AtEnd(a.AsSpan(start), b[start..]);
        var ends = (double)(start + end) / most;
        // So many pairs at most can be the same.
        return 2.0 * Math.Min(a.Length, b.Length) / (a.Length + b.Length) < Math.Max(ends, enough) ? ends : Math.Max(ends, Pairs(b));
    }

    private double Pairs(ReadOnlySpan<char> b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        if (counts is null)
        {
            counts = new Dictionary<int, int>(a.Length);
            for (var i = 0; i + 1 < a.Length; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(a[i], a[i + 1]), out _)++;
            }
        }

        left = left is null ? new Dictionary<int, int>(counts) : Refilled(left, counts);
        var shared = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            ref var still = ref CollectionsMarshal.GetValueRefOrNullRef(left, Key(b[i], b[i + 1]));
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref still) && still > 0)
            {
                still--;
                shared++;
            }
        }

        return 2.0 * shared / (a.Length - 1 + b.Length - 1);
    }

    private static Dictionary<int, int> Refilled(Dictionary<int, int> used, Dictionary<int, int> counts)
    {
        foreach (var (key, count) in counts)
        {
            used[key] = count;
        }

        return used;
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
