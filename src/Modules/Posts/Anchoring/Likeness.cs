using System.Runtime.InteropServices;

namespace ContentHub.Posts.Anchoring;

/// <summary>How much of one text is in another, 0 to 1: what they share at both ends, or their pairs of characters (Dice), whichever says more.</summary>
internal static class Likeness
{
    public static double Of(string a, ReadOnlySpan<char> b)
    {
        var most = Math.Max(a.Length, b.Length);
        if (most == 0)
        {
            return 1;
        }

        var start = Common.AtStart(a, b);
        var end = Common.AtEnd(a.AsSpan(start), b[start..]);
        return Math.Max((double)(start + end) / most, Pairs(a, b));
    }

    private static double Pairs(string a, ReadOnlySpan<char> b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        var counts = new Dictionary<int, int>(a.Length);
        for (var i = 0; i + 1 < a.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(a[i], a[i + 1]), out _)++;
        }

        var shared = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            ref var left = ref CollectionsMarshal.GetValueRefOrNullRef(counts, Key(b[i], b[i + 1]));
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left) && left > 0)
            {
                left--;
                shared++;
            }
        }

        return 2.0 * shared / (a.Length - 1 + b.Length - 1);
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
