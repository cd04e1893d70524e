namespace ContentHub.Posts.Anchoring;

/// <summary>How much two texts share at their ends.</summary>
internal static class Common
{
    public static int AtStart(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.CommonPrefixLength(b);

    public static int AtEnd(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (most, same) = (Math.Min(a.Length, b.Length), 0);
        while (same < most && a[^(same + 1)] == b[^(same + 1)])
        {
            same++;
        }

        return same;
    }
}
