using ContentHub.Posts.Contracts;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Tests.Policies;

public sealed class PostFactsTests
{
    private static readonly PostMarkdown Markdown = new();

    [Theory]
    [InlineData("It costs 31,000 euros a year.", true)]
    [InlineData("Das kostet 1.299,- € im Jahr.", true)]
    [InlineData("EUR 40 an hour", true)]
    [InlineData("only $5", true)]
    [InlineData("2,5 Mio. EUR", true)]
    [InlineData("CHF 12’000", true)]
    [InlineData("fünf Euro", false)] // a figure is asked for
    [InlineData("EUROPE 2026", false)]
    [InlineData("40 kW and 31 bar", false)]
    [InlineData("The 2026 euro championship", true)] // when in doubt the stricter
    public void An_amount_of_money_is_found(string text, bool found) =>
        Assert.Equal(found, Of(text).Meets(Condition.Always with { Price = true }));

    [Theory]
    [InlineData("siemens", "We met Siemens there.", true)]
    [InlineData("siemens", "Siemensstadt is a district.", false)]
    [InlineData("Siemens*", "Siemensstadt is a district.", true)]
    [InlineData("Stadtwerke Kiel", "Die Stadt**werke**\nKiel pumpen.", true)] // marks and line ends do not hide a name
    [InlineData("ACME", "See [our partner](https://acme.example/x).", true)] // nor do addresses
    [InlineData("C++", "C++ and C", true)]
    [InlineData("müller", "MÜLLER & Söhne", true)]
    public void A_word_is_found_whole_in_what_readers_get(string word, string text, bool found) =>
        Assert.Equal(found, Of(text).Meets(Condition.Always with { Words = [word] }));

    [Fact]
    public void Any_of_the_named_things_is_enough_and_none_named_means_always()
    {
        var facts = Of("Nothing special.") with { Tags = ["Energy"], Channels = ["bluesky"], Tier = AuthorTier.New };

        Assert.True(facts.Meets(Condition.Always));
        Assert.True(facts.Meets(new Condition(["energy"], [], [], ["not there"], true)));
        Assert.True(facts.Meets(new Condition([], ["bluesky"], [], [], false)));
        Assert.True(facts.Meets(new Condition([], [], [AuthorTier.New], [], false)));
        Assert.False(facts.Meets(new Condition(["Water"], ["mastodon"], [AuthorTier.Known], ["x"], true)));
    }

    [Fact]
    public void Words_that_are_no_pattern_and_a_text_full_of_figures_find_nothing()
    {
        var facts = Of(string.Concat(Enumerable.Repeat("1.1,1'1 ", 100_000)));

        Assert.False(facts.Meets(Condition.Always with { Price = true, Words = ["(a+)+$", "[", "*", "\\"] }));
    }

    private static PostFacts Of(string body) => PostFacts.Of(new PostContent { AuthorId = Guid.Empty, Body = body }, AuthorTier.Trusted, Markdown);
}
