using ContentHub.Posts.Anchoring;

namespace ContentHub.Posts.Tests.Anchoring;

public sealed class FindQuoteTests
{
    private static readonly string[] Text =
    [
        "Choosing a pump", "Start with the duty point and the curve of the system.", "The pump runs where both curves cross.",
        "Throttling costs energy; a smaller impeller does not.",
    ];

    [Fact]
    public void Words_stay_marked_when_the_text_before_and_after_them_changes()
    {
        var quote = Anchored.At(Text, "duty point");

        Assert.Equal("duty point", Anchored.Now(quote, "A new title", "A new paragraph.", "Always begin with the duty point and draw the curve.", Text[2]));
        Assert.Equal("duty point", Anchored.Now(quote, Text[0], "Start with the duty point. Full stop."));
        Assert.Equal("duty point", Anchored.Now(quote, "Get the duty point and the curve of the system first."));
    }

    [Theory]
    [InlineData("Throttling costs energy", "Throttling costs a lot of energy")]
    [InlineData("a smaller impeller does not", "a trimmed, smaller impeller does not")]
    [InlineData("costs energy; a smaller", "costs energy; the smaller")]
    public void Words_stay_marked_when_they_are_edited(string marked, string edited)
    {
        var quote = Anchored.At(Text, marked);

        Assert.Equal(edited, Anchored.Now(quote, [.. Text[..3], Text[3].Replace(marked, edited, StringComparison.Ordinal)]));
    }

    [Fact]
    public void Words_that_are_rewritten_letter_by_letter_stay_marked_because_each_save_follows_them()
    {
        const string Was = "Throttling costs energy";
        const string Goal = "A valve wastes power";
        var quote = Anchored.At(Text, Was);
        for (var letters = 1; letters <= Was.Length; letters++)
        {
            var typed = Goal[..Math.Min(letters, Goal.Length)] + Was[letters..];
            var text = ReadText.Of([.. Text[..3], Text[3].Replace(Was, typed, StringComparison.Ordinal)]);
            var spot = FindQuote.In(text, quote);
            Assert.True(spot is not null, $"lost at “{typed}”");
            quote = text.QuoteOf(spot.Value);
        }

        Assert.Equal(Goal, quote.Exact);
    }

    [Fact]
    public void Words_that_move_to_another_block_are_found_there()
    {
        var quote = Anchored.At(Text, "The pump runs where both curves cross.");

        Assert.Equal(3, Anchored.Block(quote, Text[0], Text[1], Text[3], "Remember: The pump runs where both curves cross. Always."));
        var heading = Anchored.At(["Costs", "One.", "Two."], "Costs");
        Assert.Equal(2, Anchored.Block(heading, "One.", "Two.", "Costs"));
    }

    [Fact]
    public void Of_the_same_words_the_mark_stays_on_its_own()
    {
        string[] twice = ["The pump stops. Check the fuse.", "The pump stops. Check the valve.", "The pump stops. Check the motor."];
        var second = Anchored.At(twice, "pump stops", 1);

        Assert.Equal(1, Anchored.Block(second, twice));
        Assert.Equal(2, Anchored.Block(second, ["The pump stops. Check everything.", .. twice]));
        Assert.Equal(0, Anchored.Block(second, twice[1], twice[2]));
        Assert.Equal("pump stops", Anchored.Now(second, twice[1], twice[0], twice[2]));
        Assert.Equal(0, Anchored.Block(second, twice[1], twice[0], twice[2]));
    }

    [Fact]
    public void Identical_paragraphs_are_told_apart_by_where_they_stood()
    {
        string[] same = ["Yes.", "Maybe so.", "Yes.", "Maybe so.", "Yes."];

        Assert.Equal([0, 2, 4], new[] { 0, 1, 2 }.Select(nth => Anchored.Block(Anchored.At(same, "Yes", nth), same)));
    }

    [Fact]
    public void Deleted_words_are_gone_and_never_others_that_look_like_them()
    {
        var pump = Anchored.At(Text, "pump", 1);

        Assert.Null(Anchored.Now(pump, Text[0], Text[1], "The runs where both curves cross.", Text[3], "Our pump is blue."));
        Assert.Null(Anchored.Now(Anchored.At(Text, "Throttling costs energy; a smaller impeller does not."), Text[..3]));
        Assert.Null(Anchored.Now(pump));
        Assert.Null(Anchored.Now(Anchored.At(Text, "duty point"), "Start with the working hours and the curve of the system."));
    }

    [Fact]
    public void Deleted_words_that_come_back_are_marked_again()
    {
        var quote = Anchored.At(Text, "both curves cross");
        string[] without = [Text[0], Text[1], Text[3]];
        Assert.Null(Anchored.Now(quote, without));

        Assert.Equal("both curves cross", Anchored.Now(quote, Text));
    }

    [Fact]
    public void Marks_may_reach_over_several_blocks()
    {
        var quote = Anchored.At(Text, "of the system.\nThe pump runs");

        Assert.Equal("of the system.\nThe pump runs", Anchored.Now(quote, "New.", "Begin with the curve of the system.", "The pump runs on."));
        Assert.Equal("of the system. The pump runs", Anchored.Now(quote, Text[0], Text[1] + " " + Text[2]));
    }

    [Theory]
    [InlineData("Sehr geehrte 👩‍🚒 Frau Müller 🎉", "👩‍🚒")]
    [InlineData("🎉🎉🎉 three cheers 🎉🎉🎉 again", "three cheers")]
    [InlineData("المضخة تعمل عند تقاطع المنحنيين", "عند تقاطع")]
    [InlineData("Café au lait et café", "Café au")]
    [InlineData("for (int i = 0; i < 10; i++) { }", "i < 10; i++")]
    public void Any_writing_can_be_marked(string text, string words)
    {
        var quote = Anchored.At(["Before.", text], words);

        Assert.Equal(words, Anchored.Now(quote, "Before. And more.", "In between 👍", text + " 🎈"));
    }

    [Fact]
    public void Selectors_never_hold_half_of_a_character_that_takes_two()
    {
        var quote = Anchored.At([string.Concat(Enumerable.Repeat("🎉", 40)) + "x" + string.Concat(Enumerable.Repeat("🎉", 40))], "x");

        foreach (var part in new[] { quote.Prefix, quote.Suffix })
        {
            Assert.False(char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]), part);
        }
    }

    [Fact]
    public void Whatever_is_typed_elsewhere_words_that_stand_there_are_found()
    {
        var chance = new Random(20261122);
        string[] blocks = [.. Enumerable.Range(0, 40).Select(b => string.Join(' ', Enumerable.Range(0, 25).Select(w => $"word{chance.Next(60)}")))];
        for (var round = 0; round < 60; round++)
        {
            var block = chance.Next(blocks.Length);
            var words = blocks[block].Split(' ')[8..14];
            var quote = Anchored.At(blocks, string.Join(' ', words));
            for (var edits = 0; edits < 30; edits++)
            {
                var changed = (string[])blocks.Clone();
                var other = (block + 1 + chance.Next(blocks.Length - 1)) % blocks.Length;
                changed[other] = string.Join(' ', changed[other].Split(' ').OrderBy(_ => chance.Next()).Take(20));
                changed = chance.Next(2) == 0 ? [.. changed[..other], .. changed[(other + 1)..], "Something new."] : changed;

                Assert.Equal(quote.Exact, Anchored.Now(quote, changed));
            }
        }
    }
}
