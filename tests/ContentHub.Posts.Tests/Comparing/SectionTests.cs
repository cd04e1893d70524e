using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Tests.Comparing;

public sealed class SectionTests
{
    [Fact]
    public void What_is_far_from_a_change_is_folded_and_one_block_beside_it_stays()
    {
        var old = string.Join("\n\n", Enumerable.Range(1, 21).Select(i => $"Paragraph number {i} of the text."));

        var sections = Section.Of(Diffs.Bodies(old, old.Replace("number 11 of", "number 11 within", StringComparison.Ordinal)).Rows);

        Assert.Equal([(true, 9), (false, 1), (false, 1), (false, 1), (true, 9)], sections.Select(s => (s.Folded, s.Rows.Count)));
        Assert.Equal([null, null, 1, null, null], sections.Select(s => s.Number));
    }

    [Fact]
    public void A_short_text_is_not_folded()
    {
        var sections = Section.Of(Diffs.Bodies("One.\n\nTwo of them.\n\nThree.", "One.\n\nTwo of those.\n\nThree.").Rows);

        Assert.DoesNotContain(sections, s => s.Folded);
    }

    [Fact]
    public void A_page_shows_a_bounded_number_of_rows_and_says_how_many_more_there_are()
    {
        var old = string.Join("\n\n", Enumerable.Range(1, 5_000).Select(i => $"Paragraph number {i}."));

        var added = Assert.Single(Section.Of(Diffs.Bodies("", old).Rows));
        var same = Assert.Single(Section.Of(Diffs.Bodies(old, old).Rows));

        Assert.Equal((200, 4_800), (added.Rows.Count, added.Hidden));
        Assert.Equal((100, 4_900, true), (same.Rows.Count, same.Hidden, same.Folded));
    }
}
