namespace ContentHub.Posts.Anchoring;

/// <summary>
/// Words that were edited: between neighbours, or between their own beginning and end, stands something that is still mostly them.
/// Looks only around the old place and weighs a bounded number of pairs, so that hundreds of lost quotes cost milliseconds.
/// </summary>
internal static class FindChanged
{
    /// <summary>So far from the old place, in characters.</summary>
    private const int Reach = 6_000;

    /// <summary>So many beginnings are tried with so many ends.</summary>
    private const int Candidates = 12;

    /// <summary>What stands there is still the quote when it shares this much with it.</summary>
    private const double Enough = 0.5;

    /// <summary>The same between both old neighbours, where even a rewritten half is the same place.</summary>
    private const double EnoughBetween = 0.3;

    public static Spot? In(ReadText text, Quote quote)
    {
        var near = text.StartOf(quote.Block);
        var (from, to) = (Math.Max(0, near - Reach), Math.Min(text.Text.Length, near + quote.Exact.Length + Reach));
        var ends = Ends(text.Text, quote, from, to).DistinctBy(e => e.At).OrderBy(e => Math.Abs(e.At - near)).Take(Candidates).ToList();
        var longest = (quote.Exact.Length * 2) + 60;
        var likeness = new Likeness(quote.Exact);
        (Spot Spot, double Same)? best = null;
        foreach (var (start, byPrefix) in Starts(text.Text, quote, from, to).DistinctBy(s => s.At).OrderBy(s => Math.Abs(s.At - near)).Take(Candidates))
        {
            foreach (var (end, bySuffix) in ends.Where(e => e.At > start && e.At - start <= longest))
            {
                var enough = byPrefix && bySuffix ? EnoughBetween : Enough;
                var same = likeness.To(text.Text.AsSpan(start, end - start), Math.Max(enough, best?.Same ?? 0));
                if (same >= enough && (best is null || same > best.Value.Same))
                {
                    best = (new Spot(start, end - start), same);
                }
            }
        }

        return best is { } found ? Trimmed(text.Text, found.Spot) : null;
    }

    /// <summary>After the old neighbour, or where the words themselves begin.</summary>
    private static IEnumerable<(int At, bool ByNeighbour)> Starts(string text, Quote quote, int from, int to) =>
    [
        .. Longest(quote.Prefix.Length, size => Occurrences.Within(text, quote.Prefix[^size..], from, to).Select(at => (at + size, true))),
        .. quote.Prefix.Length == 0 ? [(0, true)] : Array.Empty<(int, bool)>(),
        .. Longest(quote.Exact.Length / 2, size => Occurrences.Within(text, quote.Exact[..size], from, to).Select(at => (at, false))),
    ];

    private static IEnumerable<(int At, bool ByNeighbour)> Ends(string text, Quote quote, int from, int to) =>
    [
        .. Longest(quote.Suffix.Length, size => Occurrences.Within(text, quote.Suffix[..size], from, to).Select(at => (at, true))),
        .. quote.Suffix.Length == 0 ? [(text.Length, true)] : Array.Empty<(int, bool)>(),
        .. Longest(quote.Exact.Length / 2, size => Occurrences.Within(text, quote.Exact[^size..], from, to).Select(at => (at + size, false))),
    ];

    /// <summary>The longest piece that is still there decides; shorter ones would only add chance.</summary>
    private static IEnumerable<(int, bool)> Longest(int available, Func<int, IEnumerable<(int, bool)>> find)
    {
        foreach (var size in new[] { 32, 16, 8, 5 }.Where(s => s <= available))
        {
            var found = find(size).Take(Candidates * 4).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Blanks at the ends belong to the neighbours.</summary>
    private static Spot? Trimmed(string text, Spot spot)
    {
        var (start, end) = (spot.Start, spot.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > start ? new Spot(start, end - start) : null;
    }
}
