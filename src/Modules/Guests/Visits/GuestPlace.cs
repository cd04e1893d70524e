using System.Globalization;
using ContentHub.Posts.Contracts;

namespace ContentHub.Guests.Visits;

/// <summary>What a guest's words are about: <c>all</c>, <c>b12</c> (the twelfth piece of the text), <c>v-bluesky</c>. What is no such place is the whole.</summary>
internal sealed record GuestPlace(string Field, string Quoted, int Block)
{
    public const string All = "all";

    /// <summary>So many pieces of a text have a box of their own; a page with thousands would be no page.</summary>
    public const int MostBoxes = 300;

    private const int LongestQuote = 500;

    public static string Piece(int index) => string.Create(CultureInfo.InvariantCulture, $"b{index}");

    public static string Variant(string channel) => "v-" + channel;

    public static GuestPlace Of(string? place, OutsidePage page) => place switch
    {
        ['b', .. var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < page.Blocks.Count && page.Blocks[index].Words.Length > 0 =>
            new GuestPlace("body", Short(page.Blocks[index].Words), page.Blocks[index].Number),
        ['v', '-', .. var channel] when page.Variants.Any(v => v.Channel == channel) => new GuestPlace("variants." + channel, "", 0),
        _ => new GuestPlace("", "", 0),
    };

    private static string Short(string words) =>
        words.Length <= LongestQuote ? words : words[..(char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)];
}
