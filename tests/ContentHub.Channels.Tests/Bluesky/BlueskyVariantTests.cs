using ContentHub.Channels.Bluesky;
using ContentHub.Channels.Tests.Contract;

namespace ContentHub.Channels.Tests.Bluesky;

public sealed class BlueskyVariantTests
{
    private readonly BlueskyVariant variant = new();

    [Fact]
    public void The_default_text_is_title_and_summary_without_the_address()
    {
        Assert.Equal("Why a pump runs dry\n\n" + A.Content.Summary, variant.Compose(A.Content));
    }

    [Fact]
    public void A_long_summary_ends_with_a_sentence()
    {
        var text = variant.Compose(A.Content with { Summary = string.Concat(Enumerable.Repeat("A pump needs water to cool its seal. ", 12)) });

        Assert.EndsWith("seal.", text, StringComparison.Ordinal);
        Assert.Empty(variant.Measure(text).Findings);
    }

    [Fact]
    public void The_disclosure_is_said_even_when_the_summary_is_long()
    {
        var text = variant.Compose(A.Content with { Summary = new string('x', 500), Disclosure = "Sponsored" });

        Assert.EndsWith("…\n\nSponsored", text, StringComparison.Ordinal);
        Assert.Equal(300, variant.Measure(text).Count);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Same", "Same", "")]
    [InlineData("", "Only a summary", "")]
    [InlineData("Title", "", "Sponsored")]
    public void Missing_parts_leave_no_gaps(string title, string summary, string disclosure)
    {
        var text = variant.Compose(A.Content with { Title = title, Summary = summary, Disclosure = disclosure });

        Assert.Equal(string.Join("\n\n", new[] { title, summary, disclosure }.Where(p => p.Length > 0).Distinct()), text);
    }

    [Fact]
    public void Whatever_is_composed_fits()
    {
        foreach (var unit in new[] { "a", "wort ", "👩‍👩‍👧‍👦", "ü. " })
        {
            foreach (var length in new[] { 1, 50, 200, 299, 300, 500 })
            {
                var part = string.Concat(Enumerable.Repeat(unit, length));

                Assert.True(BlueskyText.Fits(variant.Compose(A.Content with { Title = part, Summary = part + "!", Disclosure = part })));
            }
        }
    }

    [Fact]
    public void Measuring_counts_as_sending_does()
    {
        var measure = variant.Measure(" Grüße 👋\r\n");

        Assert.Equal((7, 300, 12, 3000), (measure.Count, measure.Limit, measure.Bytes, measure.ByteLimit));
    }
}
