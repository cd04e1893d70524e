namespace ContentHub.Posts.Anchoring;

/// <summary>
/// Finds quoted words in a text that may have changed since. Pure and bounded: the same words first, by what stands around them, then by
/// where they stood; else what is left of them between the same neighbours (<see cref="FindChanged"/>). Null: they are gone.
/// </summary>
internal static class FindQuote
{
    /// <summary>Words this long are themselves wherever they stand; shorter ones ("pump") need a neighbour that knows them.</summary>
    private const int LongEnough = 16;

    /// <summary>So many equal characters around short words are enough.</summary>
    private const int KnownBy = 6;

    private const int SameBlock = 3;

    /// <summary>A word that stands there more often than this is looked for around its old place only.</summary>
    private const int MostPlaces = 400;

    public static Spot? In(ReadText text, Quote quote) =>
        quote.Exact.Length == 0 ? null : TheSame(text, quote) ?? FindChanged.In(text, quote);

    private static Spot? TheSame(ReadText text, Quote quote)
    {
        var expected = text.StartOf(quote.Block);
        (Spot Spot, int Weight, int Known, int Distance)? best = null;
        foreach (var at in Occurrences.Of(text.Text, quote.Exact, expected, MostPlaces))
        {
            var (spot, (known, weight)) = (new Spot(at, quote.Exact.Length), Around(text.Text, at, quote));
            var distance = Math.Abs(at - expected);
            if (best is null || weight > best.Value.Weight || (weight == best.Value.Weight && distance < best.Value.Distance))
            {
                best = (spot, weight, known, distance);
            }
        }

        return best is { } found && IsSure(text, quote, found.Spot, found.Known) ? found.Spot : null;
    }

    private static bool IsSure(ReadText text, Quote quote, Spot spot, int known) =>
        quote.Exact.Length >= LongEnough
        || known >= Math.Min(KnownBy, quote.Prefix.Length + quote.Suffix.Length)
        || (text.IsWholeBlock(spot) && WasWholeBlock(quote));

    private static bool WasWholeBlock(Quote quote) => quote.Prefix is "" or [.., '\n'] && quote.Suffix is "" or ['\n', ..];

    /// <summary>How many characters on both sides are still the same, and what that weighs: neighbours of the same block know the words better.</summary>
    private static (int Known, int Weight) Around(string text, int at, Quote quote)
    {
        var before = Common.AtEnd(text.AsSpan(0, at), quote.Prefix);
        var after = Common.AtStart(text.AsSpan(at + quote.Exact.Length), quote.Suffix);
        var inside = Math.Min(before, quote.Prefix.Length - 1 - quote.Prefix.LastIndexOf('\n'))
            + Math.Min(after, quote.Suffix.IndexOf('\n') is >= 0 and var end ? end : after);
        return (before + after, before + after + (inside * SameBlock));
    }
}
