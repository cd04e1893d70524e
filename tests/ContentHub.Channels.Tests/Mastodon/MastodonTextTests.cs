using ContentHub.Channels.Mastodon;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Tests.Mastodon;

public sealed class MastodonTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Zürich", 6)]
    [InlineData("👩‍👩‍👧‍👦🇩🇪", 2)]
    [InlineData("https://a.example", 23)]
    [InlineData("See https://blog.example.com/a/very/long/address/that/goes/on/and/on?with=more&and=more#too.", 28)]
    [InlineData("@sara@social.example.com", 5)]
    [InlineData("@sara hello", 11)]
    [InlineData("mail sara@example.com", 21)]
    [InlineData("(https://a.example/x_(y))", 25)]
    public void Counts_as_the_network_counts(string text, int expected)
    {
        Assert.Equal(expected, MastodonText.Count(text, MastodonLimits.Usual));
    }

    [Theory]
    [InlineData("See https://a.example/x. And #pumps, @sara@b.example!", "https://a.example/x|#pumps|@sara@b.example")]
    [InlineData("https://a.example/#no-tag", "https://a.example/#no-tag")]
    [InlineData("#2026 #2026goals a#b http://", "#2026goals")]
    [InlineData("#Größe #مضخة #ポンプ", "#Größe|#مضخة|#ポンプ")]
    public void Finds_what_becomes_a_link(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', TextFinds.In(text).Select(f => text.Substring(f.At, f.Length))));
    }

    [Fact]
    public void The_first_text_of_any_post_fits_with_its_link()
    {
        var link = new Uri("https://blog.example.com/" + new string('a', 300));
        foreach (var sentence in new[] { "", "Short.", string.Concat(Enumerable.Repeat("A long sentence about pumps. ", 40)), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 600)), new string('w', 900) })
        {
            var content = new PostContent { AuthorId = Guid.Empty, Title = sentence, Summary = "Three causes. " + sentence, Disclosure = sentence };

            var part = Assert.Single(MastodonText.Parts(content, link));

            Assert.InRange(MastodonText.Count(part.Text, MastodonLimits.Usual), 1, 500);
            Assert.EndsWith(link.AbsoluteUri, part.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_that_the_author_wrote_is_not_put_there_twice()
    {
        var content = new PostContent { AuthorId = Guid.Empty, Variants = [new ChannelVariant("mastodon", "Read https://a.example/x today")] };

        Assert.Equal("Read https://a.example/x today", Assert.Single(MastodonText.Parts(content, new Uri("https://a.example/x"))).Text);
    }
}
