using ContentHub.Publishing.TrackedLinks;

namespace ContentHub.Publishing.Tests.TrackedLinks;

public sealed class LinkTagsTests
{
    private static readonly LinkFacts Facts = new("bluesky", "why-a-pump-runs-dry", "sara-sellers");

    [Theory]
    [InlineData("https://b.test/p", "https://b.test/p?utm_source=bluesky&utm_medium=social&utm_campaign=why-a-pump-runs-dry&utm_content=sara-sellers")]
    [InlineData("https://b.test/p?a=1#part", "https://b.test/p?a=1&utm_source=bluesky&utm_medium=social&utm_campaign=why-a-pump-runs-dry&utm_content=sara-sellers#part")]
    [InlineData("https://b.test/p?utm_source=mine", "https://b.test/p?utm_source=mine&utm_medium=social&utm_campaign=why-a-pump-runs-dry&utm_content=sara-sellers")]
    public void Parameters_are_added_and_what_stands_there_stays(string address, string tagged) =>
        Assert.Equal(tagged, LinkTags.Onto(new Uri(address), LinkRule.Plain, Facts).AbsoluteUri);

    [Fact]
    public void Own_texts_are_brought_to_one_form_and_an_empty_one_leaves_its_parameter_out()
    {
        var rule = new LinkRule(LinkKind.Tagged, "Our {channel} page", "", "Frühjahr & Herbst", "");

        Assert.Equal("https://b.test/p?utm_source=our-bluesky-page&utm_campaign=fr%C3%BChjahr-%26-herbst", LinkTags.Onto(new Uri("https://b.test/p"), rule, Facts).AbsoluteUri);
    }
}
