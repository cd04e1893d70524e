using ContentHub.Posts.Anchoring;

namespace ContentHub.Posts.Tests.Anchoring;

/// <summary>Words that somebody marked in a text.</summary>
internal static class Anchored
{
    /// <param name="nth">Which of the places where the words stand.</param>
    public static Quote At(string[] blocks, string words, int nth = 0)
    {
        var text = ReadText.Of(blocks);
        var at = Occurrences.Within(text.Text, words, 0, text.Text.Length).ElementAt(nth);
        return text.QuoteOf(new Spot(at, words.Length));
    }

    /// <summary>What the mark is on now; null when the words are gone.</summary>
    public static string? Now(Quote quote, params string[] blocks)
    {
        var text = ReadText.Of(blocks);
        return FindQuote.In(text, quote) is { } spot ? text.Text.Substring(spot.Start, spot.Length) : null;
    }

    /// <summary>The number of the block that it is in now.</summary>
    public static int? Block(Quote quote, params string[] blocks)
    {
        var text = ReadText.Of(blocks);
        return FindQuote.In(text, quote) is { } spot ? text.BlockAt(spot.Start) : null;
    }
}
