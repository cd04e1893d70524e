using System.Text;
using ContentHub.Channels.Bluesky;
using ContentHub.Channels.Texts;

namespace ContentHub.Channels.Tests.Bluesky;

public sealed class BlueskyTextTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 3, 3)]
    [InlineData("Grüße", 5, 7)]
    [InlineData("👋", 1, 4)]
    [InlineData("👩‍👩‍👧‍👦", 1, 25)]
    [InlineData("🇩🇪🇫🇷", 2, 16)]
    [InlineData("e\u0301", 1, 3)]
    public void Characters_are_counted_as_people_see_them(string text, int graphemes, int bytes)
    {
        Assert.Equal((graphemes, bytes), (TextForm.Graphemes(text), TextForm.Bytes(text)));
    }

    [Fact]
    public void Families_of_emoji_reach_the_byte_limit_first()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 121));

        Assert.Equal("bluesky.too-many-bytes", Assert.Single(BlueskyChecks.Text(text)).Code);
    }

    [Fact]
    public void Three_hundred_characters_fit_and_one_more_does_not()
    {
        Assert.Empty(BlueskyChecks.Text(new string('ü', 300)));
        Assert.Equal("bluesky.too-long", Assert.Single(BlueskyChecks.Text(new string('ü', 301))).Code);
    }

    [Fact]
    public void Half_a_character_and_foreign_line_ends_are_mended()
    {
        Assert.Equal("a\nb\ufffd", TextForm.Clean(" a\r\nb\ud83d "));
    }

    [Theory]
    [InlineData("One two three.", 20, "One two three.")]
    [InlineData("First sentence is here. Second one is long", 30, "First sentence is here.")]
    [InlineData("alpha beta gamma delta", 13, "alpha beta…")]
    [InlineData("alpha beta, gamma delta", 12, "alpha beta…")]
    [InlineData("Donaudampfschifffahrt", 6, "Donau…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, "👩‍👩‍👧‍👦…")]
    [InlineData("text", 0, "")]
    public void Shortening_ends_at_a_sentence_or_a_word(string text, int graphemes, string expected)
    {
        Assert.Equal(expected, BlueskyText.Shorten(text, graphemes, 3000));
    }

    [Fact]
    public void Whatever_is_shortened_fits()
    {
        var random = new Random(1);
        string[] parts = ["a", " ", ". ", "ü", "👩‍👩‍👧‍👦", "🇩🇪", "e\u0301", "\n", "कि", "한", "…", "https://x.test/ "];
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(600)).Select(_ => parts[random.Next(parts.Length)]));
            var (graphemes, bytes) = (random.Next(1, 300), random.Next(30, 3000));

            var cut = BlueskyText.Shorten(text, graphemes, bytes);

            Assert.True(TextForm.Graphemes(cut) <= graphemes && TextForm.Bytes(cut) <= bytes);
        }
    }

    [Fact]
    public void Facets_never_reach_beyond_the_text_and_mark_what_they_say()
    {
        var random = new Random(2);
        string[] parts = ["a", " ", ". ", "ü", "👩‍👩‍👧‍👦", "#tag", "@a.test", "https://x.test/ü", "(", ")", "#", "@", "\n", "\u00a0", "„"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => parts[random.Next(parts.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            var last = 0;
            foreach (var facet in BlueskyFacets.Find(text))
            {
                Assert.True(facet.Start >= last && facet.End > facet.Start && facet.End <= bytes.Length);
                Assert.EndsWith(facet.Value, Encoding.UTF8.GetString(bytes[facet.Start..facet.End]), StringComparison.OrdinalIgnoreCase);
                last = facet.End;
            }
        }
    }

    [Theory]
    [InlineData("Grüße 👋 https://blog.example.test/p/1 now", "Link 13-42 https://blog.example.test/p/1")]
    [InlineData("(see https://a.test/x_(y)).", "Link 5-25 https://a.test/x_(y)")]
    [InlineData("see (https://a.test/x).", "Link 5-21 https://a.test/x")]
    [InlineData("„https://a.test“", "Link 3-17 https://a.test")]
    [InlineData("#Pumpe #2026 #über-alles, ##no # #️⃣", "Tag 0-6 Pumpe|Tag 13-25 über-alles")]
    [InlineData("@Known.Test! a@b.test @nodots", "Mention 0-11 known.test")]
    [InlineData("mail me: x@y.test or ftp://a.test or javascript:alert(1)", "")]
    public void Facets_are_found_where_people_expect_them(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', BlueskyFacets.Find(text).Select(f => $"{f.Kind} {f.Start}-{f.End} {f.Value}")));
    }
}
