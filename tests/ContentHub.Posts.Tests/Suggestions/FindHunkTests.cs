using ContentHub.Posts.Comparing;
using ContentHub.Posts.Hunks;

namespace ContentHub.Posts.Tests.Suggestions;

public sealed class FindHunkTests
{
    private const string Text = "The old pump is loud.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.";

    [Theory]
    [InlineData("old", 0, "The old pump is loud.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.", 4)] // nothing happened
    [InlineData("old", 0, "First.\n\nThe old pump is loud.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.", 12)] // moved down
    [InlineData("old", 0, "The old engine is loud.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.", null)] // too little is left around it, and the other one is another one
    [InlineData("old", 0, "The older pump is loud.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.", null)] // another word
    [InlineData("old", 0, "It needs a new seal and some oil.\n\nThe old pump is sold.", null)] // gone; the other one is not it
    [InlineData("new seal", 0, "The old pump is loud.\n\nIt needs a new seal and a lot of oil.\n\nThe old pump is sold.", 34)]
    [InlineData("new seal", 0, "The old pump is loud.\n\nThe old pump is sold.\n\nIt needs a new seal and some oil.", 57)] // the paragraph was moved
    public void A_place_is_found_where_it_surely_is_and_nowhere_else(string words, int from, string now, int? expected)
    {
        var at = Text.IndexOf(words, from, StringComparison.Ordinal);

        Assert.Equal(expected, Find(at, words, now));
    }

    [Theory]
    [InlineData("loud.", "The old pump is loud.\n\nNew.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.", 21)] // at the end of a line, whatever comes below
    [InlineData("seal", "The old pump is loud.\n\nIt needs a new seal and some oil.\n\nThe old pump is sold.", 42)]
    [InlineData("seal", "The old pump is loud.\n\nIt needs a new gasket and some oil.\n\nThe old pump is sold.", null)]
    public void A_gap_is_found_between_its_neighbours(string after, string now, int? expected) =>
        Assert.Equal(expected, Find(Text.IndexOf(after, StringComparison.Ordinal) + after.Length, "", now));

    [Fact]
    public void Words_that_stand_there_twice_are_not_guessed()
    {
        var spot = new HunkSpot(0, "pump is", "The old ", " l");

        Assert.Null(FindHunk.In("x. The old pump is large. The old pump is loud.", spot));
    }

    [Theory]
    [InlineData("| B | 5 days |\n", null)] // its row was deleted; what stands there now is another one
    [InlineData("| A | 6 days |\n| B | 5 days |\n", null)]
    [InlineData("| A | 5 days |\n| C | 7 days |\n", 6)] // its line is as it was
    public void Words_that_were_deleted_do_not_move_to_the_next_row(string now, int? expected)
    {
        const string Rows = "| A | 5 days |\n| B | 5 days |\n";
        var (map, spot) = (TextMap.Of(Rows, now, new Effort(Effort.Most / 10, CancellationToken.None)), HunkSpot.Of(Rows, 6, "5"));

        Assert.Equal(expected, FindHunk.In(now, spot, map.Find(6, 1) ?? -1));
        Assert.Equal(expected, FindHunk.In(now, spot));
    }

    private static int? Find(int at, string before, string now)
    {
        var map = TextMap.Of(Text, now, new Effort(Effort.Most / 10, CancellationToken.None));
        return FindHunk.In(now, HunkSpot.Of(Text, at, before), before.Length == 0 ? map.FindGap(at) : [map.Find(at, before.Length) ?? -1]);
    }
}
