using ContentHub.Channels.X;

namespace ContentHub.Channels.Tests.X;

public sealed class XTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Dry running", 11)]
    [InlineData("Größe – “quoted”", 16)]
    [InlineData("水泵", 4)]
    [InlineData("🙂", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("See https://blog.example.test/a-very-long-address/that-goes-on-and-on-and-on?with=this", 27)]
    public void X_counts_by_weight(string text, int weight)
    {
        Assert.Equal(weight, XText.Count(text));
    }

    [Fact]
    public void What_X_gives_back_is_read_as_what_was_sent()
    {
        const string sent = "Pumps & seals <dry>\n\nhttps://blog.example.test/a";
        var read = XText.Read("Pumps &amp; seals &lt;dry&gt;\n\nhttps://t.co/1 https://t.co/2", [("https://t.co/1", "https://blog.example.test/a/"), ("https://t.co/2", "https://x.com/n/status/1/photo/1")]);

        Assert.True(XText.Same(read, sent), read);
        Assert.False(XText.Same(read, sent + " "[..0] + "!"), "Other words are another post.");
    }

    [Theory]
    [InlineData("Read https://blog.example.test/a/", true)]
    [InlineData("Read https://BLOG.example.test/a", true)]
    [InlineData("Read https://t.co/unexpanded", true)]
    [InlineData("Read https://blog.example.test/b", false)]
    [InlineData("Read https://blog.example.test/a?x=1", false)]
    public void The_same_words_with_another_address_are_another_post(string other, bool same)
    {
        Assert.Equal(same, XText.Same("Read https://blog.example.test/a", other));
    }
}
