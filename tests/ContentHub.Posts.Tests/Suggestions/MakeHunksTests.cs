using ContentHub.Posts.Comparing;
using ContentHub.Posts.Hunks;

namespace ContentHub.Posts.Tests.Suggestions;

public sealed class MakeHunksTests
{
    [Theory]
    [InlineData("The old pump is loud.", "The new pump is very loud.", "4:old>new|15:> very")]
    [InlineData("The old pump is loud.", "The pump is loud.", "4:old >")]
    [InlineData("One.\n\nTwo.", "One.\n\nHalf.\n\nTwo.", "6:>Half.\n\n")]
    [InlineData("a quick brown fox", "the slow red fox", "0:a quick brown>the slow red")]
    [InlineData("The pump, the seal.", "The **pump**, the seal.", "4:pump>**pump**")]
    [InlineData("See the page about pumps now.", "See [the page](https://example.com) about pumps now.", "4:the page>[the page](https://example.com)")]
    [InlineData("last word here\n\nfirst word there", "last word now\n\nnext word there", "10:here>now|16:first>next")]
    [InlineData("Same.\n", "Same.", "")]
    [InlineData("The pump ,loud.", "The pump, loud.", "8: ,>, ")]
    [InlineData("It needs water.", "First. It needs water. And last.", "0:>First. |14:>. And last")]
    [InlineData("Same text.  Here.", "Same text. Here.", "")]
    [InlineData("One paragraph of two.", "One\n\nparagraph of two.", "3: >\n\n")]
    [InlineData("Do 👩‍🔧 it", "Do 👨‍🔧 it", "3:👩‍🔧>👨‍🔧")]
    public void What_changed_is_cut_into_places_that_can_be_decided_one_by_one(string from, string to, string expected)
    {
        var hunks = MakeHunks.Between(from, to, Effort());

        Assert.Equal(expected, string.Join('|', hunks.Select(h => $"{h.At}:{h.Before}>{h.After}")));
    }

    [Fact]
    public void Two_ends_of_code_are_one_change()
    {
        var hunks = MakeHunks.Between("Run it:\n\nmake all\n\nDone.", "Run it:\n\n```\nmake all\n```\n\nDone.", Effort());

        Assert.Single(hunks);
    }

    [Fact]
    public void All_changes_together_make_the_other_text_whatever_it_is()
    {
        var random = new Random(7);
        string[] words = ["pump", "seal", "**oil**", "loud", "👩‍🔧", "مضخة", "\n\n", "\n- ", "`x`", "[a](b)", "42", ",", "."];
        for (var i = 0; i < 400; i++)
        {
            var from = Text(random, words, random.Next(0, 60));
            var to = Mutated(from, random, words);
            var made = from;
            foreach (var hunk in MakeHunks.Between(from, to, Effort()).Reverse())
            {
                Assert.Equal(hunk.Before, from.Substring(hunk.At, hunk.Before.Length));
                made = made[..hunk.At] + hunk.After + made[hunk.End..];
            }

            Assert.Equal(Plain(to), Plain(made));
        }
    }

    [Fact]
    public void A_hostile_text_costs_a_bounded_time()
    {
        var from = string.Concat(Enumerable.Range(0, 150_000).Select(i => $"a{i % 3} "));
        var to = string.Concat(Enumerable.Range(0, 150_000).Select(i => $"a{i % 7} "));

        var hunks = MakeHunks.Between(from, to, Effort());

        Assert.NotEmpty(hunks);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Effort Effort() => new(Posts.Comparing.Effort.Most / 4, CancellationToken.None);

    private static string Text(Random random, string[] words, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));

    private static string Mutated(string from, Random random, string[] words)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var (at, length) = (random.Next(from.Length + 1), random.Next(0, 12));
            at = at > 0 && at < from.Length && char.IsLowSurrogate(from[at]) ? at - 1 : at;
            var end = Math.Min(from.Length, at + length);
            end = end > 0 && end < from.Length && char.IsLowSurrogate(from[end]) ? end - 1 : end;
            from = from[..at] + Text(random, words, random.Next(0, 4)) + from[Math.Max(at, end)..];
        }

        return from;
    }
}
