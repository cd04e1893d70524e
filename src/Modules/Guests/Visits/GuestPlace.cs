using ContentHub.Kernel.Texts;
using System.Globalization;
using ContentHub.Posts.Contracts;

namespace ContentHub.Guests.Visits;

/// <summary>What a guest's words are about: <c>all</c>, <c>b12</c> (the twelfth piece of the text), <c>v-bluesky</c>. What is no such place is the whole.</summary>
internal sealed record GuestPlace(string Field, string Quoted, int Block)
{
    /// <summary>The Markdown that the place is made of; null where it is not a piece of the text.</summary>
    public static string? SourceOf(string place, OutsidePage page) => PieceOf(place, page) is { } block
        && block.Start >= 0 && block.Length > 0 && block.Start + block.Length <= page.Revision.Content.Body.Length ? page.Revision.Content.Body.Substring(block.Start, block.Length) : null;

    /// <summary>The whole text with other Markdown at this place; null where it is not a piece of the text.</summary>
    public static string? With(string place, string words, OutsidePage page) => SourceOf(place, page) is not null && PieceOf(place, page) is { } block
        ? string.Concat(page.Revision.Content.Body.AsSpan(0, block.Start), words, page.Revision.Content.Body.AsSpan(block.Start + block.Length)) : null;

    public const string All = "all";

    /// <summary>So many pieces of a text have a box of their own; a page with thousands would be no page.</summary>
    public const int MostBoxes = 300;

    /// <summary>As much as a comment marks: a block is known again by all of its words.</summary>
    private const int LongestQuote = 2000;

    public static string Piece(int index) => string.Create(CultureInfo.InvariantCulture, $"b{index}");

    public static string Variant(string channel) => "v-" + channel;

    public static GuestPlace Of(string? place, OutsidePage page) => place switch
    {
        _ when PieceOf(place, page) is { Words.Length: > 0 } block => new GuestPlace("body", Short(block.Words), block.Number),
        ['v', '-', .. var channel] when page.Variants.Any(v => v.Channel == channel) => new GuestPlace("variants." + channel, "", 0),
        _ => new GuestPlace("", "", 0),
    };

    private static ReadBlock? PieceOf(string? place, OutsidePage page) => place is ['b', .. var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < page.Blocks.Count ? page.Blocks[index] : null;

    private static string Short(string words) => PlainText.Cut(words, LongestQuote);
}
