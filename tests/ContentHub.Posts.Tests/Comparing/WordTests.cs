using System.Globalization;
using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Tests.Comparing;

public sealed class WordTests
{
    [Theory]
    [InlineData("The old pump.", "The new pump.", "The [-old-]{+new+} pump.")]
    [InlineData("It runs well.", "It runs well!", "It runs well[-.-]{+!+}")]
    [InlineData("one two three four five", "one 2 3 four five", "one [-two three-]{+2 3+} four five")]
    [InlineData("It don’t run well", "It doesn’t run well", "It [-don’t-]{+doesn’t+} run well")]
    public void Inside_a_paragraph_words_and_marks_are_compared(string old, string now, string seen)
    {
        Assert.Equal(seen, Diffs.Only(old, now));
    }

    [Theory]
    [InlineData("المضخة القديمة تعمل جيدا", "المضخة الجديدة تعمل جيدا", "المضخة [-القديمة-]{+الجديدة+} تعمل جيدا")]
    [InlineData("水泵很旧了吗", "水泵很新了吗", null)]
    public void Other_scripts_are_cut_where_their_readers_would(string old, string now, string? seen)
    {
        Assert.Equal(seen ?? "水泵很[-旧-]{+新+}了吗", Diffs.Bodies(old, now, asWritten: true).Rows.Count > 1
            ? string.Concat(Diffs.Bodies(old, now, asWritten: true).Rows.Select(r => Diffs.Text(r.Words.Inline())))
            : Diffs.Text(WordDiff.Of(WordSplitter.Of(old), WordSplitter.Of(now), new Effort(Effort.Most, CancellationToken.None)).Inline()));
    }

    [Fact]
    public void What_a_reader_sees_as_one_character_is_never_cut()
    {
        Assert.Equal("Well done team [-👍🏽-]{+👍🏿+} of two", Diffs.Only("Well done team 👍🏽 of two", "Well done team 👍🏿 of two"));
        Assert.Equal("The [-café-]{+cafe+} near the works", Diffs.Only("The café near the works", "The cafe near the works"));
        Assert.Equal("Our family [-👨‍👩‍👧-]{+👨‍👩‍👦+} of pumps", Diffs.Only("Our family 👨‍👩‍👧 of pumps", "Our family 👨‍👩‍👦 of pumps"));
    }

    [Fact]
    public void Nothing_is_lost_by_cutting_whatever_the_text()
    {
        var random = new Random(7);
        string[] bits = ["a", "é", "e\u0301", " ", "\n", "🚀", "👨‍👩‍👧", "ﷺ", "שלום", "水", "'", "-", "1", "\u200d", "\ud83d", "ß."];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => bits[random.Next(bits.Length)]));

            var words = WordSplitter.Of(text);

            Assert.Equal(text, string.Concat(words.Select(w => w.Text)));
            var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
            var at = 0;
            Assert.All(words, w => Assert.True(starts.Contains(at) && (at += w.Text.Length) > 0));
        }
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_every_comparison()
    {
        var random = new Random(11);
        string[] bits = ["pump", "seal", " ", " ", "flow", ".", "🚀", "水"];
        for (var round = 0; round < 300; round++)
        {
            string Text() => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => bits[random.Next(bits.Length)]));
            var (old, now) = (Text(), Text());

            var diff = WordDiff.Of(WordSplitter.Of(old), WordSplitter.Of(now), new Effort(Effort.Most, CancellationToken.None));

            Assert.Equal(old, string.Concat(diff.Before().Select(p => p.Text)));
            Assert.Equal(now, string.Concat(diff.After().Select(p => p.Text)));
            Assert.Equal(now, string.Concat(diff.Inline().Where(p => p.Change is not Change.Removed).Select(p => p.Text)));
        }
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_said_in_words()
    {
        var row = Assert.Single(Diffs.Bodies("See [the data](https://a.example/1) now.", "See [the data](https://a.example/2) now.").Rows);

        Assert.Equal("The link “the data” led to https://a.example/1 and leads to https://a.example/2 now.", Assert.Single(row.Notes.Sentences));
        Assert.Equal("See the data now.", Diffs.Text(row.Words.Inline()));
    }

    [Fact]
    public void A_link_that_came_or_went_is_counted_and_one_that_reads_differently_is_not()
    {
        Assert.Equal("1 paragraph changed, 1 link changed.", Diffs.Bodies("See the data now.", "See [the data](https://a.example) now.").Summary);
        Assert.Equal("1 paragraph changed, 1 link changed.", Diffs.Bodies("See [the data](https://a.example) now.", "See the data now.").Summary);
        Assert.Equal("1 paragraph changed.", Diffs.Bodies("See [the data](https://a.example) now.", "See [our data](https://a.example) now.").Summary);
    }

    [Fact]
    public void A_refused_address_is_no_link_here_either()
    {
        var words = BlockReader.Rendered("Press [here](javascript:alert) now.", new Contracts.PostMarkdown())[0].Words;

        Assert.All(words, w => Assert.Null(w.Target));
    }

    [Fact]
    public void Words_that_stayed_and_look_different_are_said_in_words()
    {
        var row = Assert.Single(Diffs.Bodies("A very long *way* to go.", "A **very** long way to go.").Rows);

        Assert.Equal(["“very” is bold now.", "“way” is no longer italic."], row.Notes.Sentences);
    }

    [Fact]
    public void A_replaced_picture_and_another_description_are_said_in_words()
    {
        var replaced = Assert.Single(Diffs.Bodies("![The pump house at night](https://a.example/1.png)", "![The pump house at night](https://a.example/2.png)").Rows);
        var described = Assert.Single(Diffs.Bodies("![The pump house](https://a.example/1.png)", "![A shaft seal](https://a.example/1.png)").Rows);
        var inside = Assert.Single(Diffs.Bodies("Look ![a seal](https://a.example/1.png) at this seal.", "Look ![a shaft seal](https://a.example/1.png) at this seal.").Rows);

        Assert.Equal("Another picture: https://a.example/1.png was replaced by https://a.example/2.png.", Assert.Single(replaced.Notes.Sentences));
        Assert.Equal("[-The pump house-]{+A shaft seal+}", Diffs.Text(described.Words.Inline()));
        Assert.Equal("The description of a picture was “a seal” and is “a shaft seal” now.", Assert.Single(inside.Notes.Sentences));
    }
}
