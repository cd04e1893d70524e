using ContentHub.Channels.LinkedIn;

namespace ContentHub.Channels.Tests.LinkedIn;

public sealed class LittleTextTests
{
    [Theory]
    [InlineData("Plain words, 100 %.", "Plain words, 100 %.")]
    [InlineData("(a) [b] {c} <d> e_f * ~ | \\ @g", "\\(a\\) \\[b\\] \\{c\\} \\<d\\> e\\_f \\* \\~ \\| \\\\ \\@g")]
    [InlineData("#Pumps and #2 and C#", "{hashtag|\\#|Pumps} and \\#2 and C\\#")]
    [InlineData("https://blog.example/a_b#c", "https://blog.example/a\\_b\\#c")]
    public void Every_reserved_character_is_escaped_and_tags_stay_tags(string plain, string little)
    {
        Assert.Equal(little, LittleText.Of(plain));
    }

    [Fact]
    public void Whatever_is_written_comes_back_as_it_was()
    {
        const string letters = "ab #_*|{}\\()[]<>~@\n1é🙂ש/:.";
        var random = new Random(20261123);
        for (var i = 0; i < 5000; i++)
        {
            var plain = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => letters[random.Next(letters.Length)])).Trim();

            Assert.Equal(plain, LittleText.Plain(LittleText.Of(plain)));
        }
    }
}
