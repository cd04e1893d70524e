using ContentHub.Posts.Contracts;
using ContentHub.Posts.Networks;

namespace ContentHub.Posts.Tests.Networks;

public sealed class DraftThreadTests
{
    private static readonly NetworkHub.Wire Wire = new("wire");

    [Fact]
    public void A_thread_begins_with_the_generated_post_and_goes_on_with_whole_sentences()
    {
        var parts = PartsOf("A pump needs water. It cools the seal, e.g. of steel. Nothing else does that as well.", "Look at the gauge first.");

        Assert.Equal(["Choosing a pump", "A pump needs water. It cools the seal, e.g. of steel.", "Nothing else does that as well.", "Look at the gauge first."], parts);
    }

    [Fact]
    public void A_heading_stands_above_its_paragraph_and_a_list_stays_together()
    {
        Assert.Equal(["Choosing a pump", "Who asked\nAn apprentice in her third week.", "We bought\na tank,\na heat exchanger."], PartsOf("Who asked", "An apprentice in her third week.", "We bought", "a tank,", "a heat exchanger."));
    }

    [Fact]
    public void The_last_post_is_signed()
    {
        var content = PostsHub.Words() with { Signatures = new Dictionary<string, string> { ["wire"] = "– Sara" } };

        var parts = ChannelVariant.PartsOf(DraftThread.Of(Wire, content, ["A pump needs water."]));

        Assert.Equal(["Choosing a pump", "A pump needs water.\n\n– Sara"], parts);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkundenpapier")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("مرحبا بالعالم. ")]
    public void Whatever_the_article_says_each_post_fits_and_there_are_not_too_many(string unit)
    {
        var parts = PartsOf(string.Concat(Enumerable.Repeat(unit, 200)), "", "   ");

        Assert.InRange(parts.Count, 2, Wire.Rules.Parts);
        Assert.All(parts, p => Assert.False(Wire.Measure(p).TooLong));
        Assert.All(parts, p => Assert.Equal(p, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(p))));
    }

    [Theory]
    [InlineData("One", new[] { "One" })]
    [InlineData("One\n---\nTwo", new[] { "One", "Two" })]
    [InlineData("One\r\n  -----  \r\nTwo\n---\n\n---", new[] { "One", "Two" })]
    [InlineData("---", new[] { "" })]
    [InlineData("a --- b\n-- \n--", new[] { "a --- b\n-- \n--" })]
    public void A_line_of_hyphens_parts_posts(string text, string[] parts) => Assert.Equal(parts, ChannelVariant.PartsOf(text));

    private static IReadOnlyList<string> PartsOf(params string[] paragraphs) => ChannelVariant.PartsOf(DraftThread.Of(Wire, PostsHub.Words(), paragraphs));
}
