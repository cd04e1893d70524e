using ContentHub.Kernel.Results;
using ContentHub.Posts.Anchoring;

namespace ContentHub.Posts.Comments;

/// <summary>What a new thread shall be about, as it was asked for.</summary>
/// <param name="Field">Empty: the whole document.</param>
/// <param name="Exact">The words; empty: the whole field.</param>
/// <param name="Prefix">What stands before them; may be empty.</param>
/// <param name="Suffix">What stands after them; may be empty.</param>
/// <param name="Block">Number of the block they begin in, as a hint.</param>
/// <param name="WholeBlock">The block that the words stand in rather than the words.</param>
internal sealed record CommentAbout(string? Field = null, string? Exact = null, string? Prefix = null, string? Suffix = null, int Block = 0, bool WholeBlock = false);

/// <summary>The place that was found for it.</summary>
internal sealed record CommentPlace(CommentScope Scope, string Field, Quote? Quote)
{
    /// <summary>Looks the place up in the document as it is saved: nobody comments on words that are not there.</summary>
    public static Result<CommentPlace> Of(CommentAbout about, OpenDocument open)
    {
        if (string.IsNullOrEmpty(about.Field))
        {
            return string.IsNullOrWhiteSpace(about.Exact) ? new CommentPlace(CommentScope.Document, "", null) : new CommentFieldUnknown();
        }

        if (open.Document.Fields.FirstOrDefault(f => f.Name == about.Field) is not { } field)
        {
            return new CommentFieldUnknown();
        }

        var exact = ReadText.PlainLines(about.Exact ?? "");
        if (exact.Length == 0)
        {
            return string.IsNullOrEmpty(about.Exact) ? new CommentPlace(CommentScope.Field, field.Name, null) : new CommentWordsGone();
        }

        var text = ReadText.Of(field.Blocks);
        if (Find(text, exact, about) is not { } spot)
        {
            return new CommentWordsGone();
        }

        return about.WholeBlock
            ? new CommentPlace(CommentScope.Block, field.Name, text.QuoteOf(text.SpotOf(text.BlockAt(spot.Start))))
            : new CommentPlace(CommentScope.Words, field.Name, text.QuoteOf(spot));
    }

    /// <summary>With neighbours the place is known; somebody who only typed the words means the first place where they stand.</summary>
    private static Spot? Find(ReadText text, string exact, CommentAbout about)
    {
        var quote = new Quote(exact.Length > Quote.LongestExact ? exact[..Quote.LongestExact] : exact, about.Prefix ?? "", about.Suffix ?? "", about.Block);
        var at = text.Text.IndexOf(quote.Exact, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        return quote.Prefix.Length + quote.Suffix.Length > 0 ? FindQuote.In(text, quote)
            : (about.Block > 0 ? FindQuote.In(text, quote) : null) ?? new Spot(at, quote.Exact.Length);
    }
}
