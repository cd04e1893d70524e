namespace ContentHub.Posts.Anchoring;

/// <summary>
/// Where words stand, as data: the text-quote selector of the W3C Web Annotation model (exact words, a little of what stands before
/// and after) with the number of the block as a hint for words that stand there more than once. Never an offset into the source.
/// </summary>
internal sealed record Quote(string Exact, string Prefix, string Suffix, int Block)
{
    /// <summary>Longer selections are marked as far as this.</summary>
    public const int LongestExact = 2000;

    /// <summary>So many characters of the neighbourhood are kept on each side.</summary>
    public const int Around = 32;
}

/// <summary>Where a quote stands in a text now.</summary>
internal readonly record struct Spot(int Start, int Length)
{
    public int End => Start + Length;
}
