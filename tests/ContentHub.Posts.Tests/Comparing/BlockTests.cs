using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Tests.Comparing;

public sealed class BlockTests
{
    [Fact]
    public void Same_texts_have_no_changes()
    {
        var diff = Diffs.Bodies("# One\n\nTwo words.", "# One\n\nTwo words.");

        Assert.All(diff.Rows, r => Assert.Equal(RowKind.Same, r.Kind));
        Assert.Equal("Nothing differs.", diff.Summary);
    }

    [Fact]
    public void A_rewritten_paragraph_is_found_between_those_that_came_and_went()
    {
        var diff = Diffs.Bodies(
            "Start with the duty point of the pump.\n\nA sentence that goes away entirely.\n\nThe end of it.",
            "Nobody expected this opening.\n\nStart with the duty point of the whole pump.\n\nThe end of it.");

        Assert.Equal(
            ["Added: {+Nobody expected this opening.+}", "Changed: Start with the duty point of the {+whole +}pump.", "Removed: [-A sentence that goes away entirely.-]", "Same: The end of it."],
            Diffs.Rows(diff));
        Assert.Equal("1 paragraph changed, 1 paragraph added, 1 paragraph removed.", diff.Summary);
    }

    [Fact]
    public void A_paragraph_at_another_place_is_moved_and_not_removed_and_added()
    {
        var diff = Diffs.Bodies(
            "First of all the duty point.\n\nSecond comes the material.\n\nThird is the seal of the shaft.",
            "Third is the seal of the shaft.\n\nFirst of all the duty point.\n\nSecond comes the material.");

        Assert.Equal([RowKind.MovedHere, RowKind.Same, RowKind.Same, RowKind.MovedAway], diff.Rows.Select(r => r.Kind));
        Assert.Equal("1 paragraph moved.", diff.Summary);
    }

    [Fact]
    public void A_few_words_are_too_little_to_have_moved()
    {
        var diff = Diffs.Bodies("Yes.\n\nThe duty point comes first.\n\nThen the seal.", "The duty point comes first.\n\nThen the seal.\n\nYes.");

        Assert.Equal([RowKind.Removed, RowKind.Same, RowKind.Same, RowKind.Added], diff.Rows.Select(r => r.Kind));
    }

    [Fact]
    public void A_heading_of_another_level_and_a_paragraph_that_became_one_are_said_in_words()
    {
        var level = Assert.Single(Diffs.Bodies("## Costs of a pump", "### Costs of a pump").Rows);
        var kind = Assert.Single(Diffs.Bodies("Costs of a pump", "## Costs of a pump").Rows);

        Assert.Equal("Was a heading of level 2, is one of level 3 now.", Assert.Single(level.Notes.Sentences));
        Assert.Equal("Was a paragraph, is a heading of level 2 now.", Assert.Single(kind.Notes.Sentences));
    }

    [Fact]
    public void List_items_are_compared_one_by_one_and_say_when_they_lie_deeper()
    {
        var diff = Diffs.Bodies("- seals of rubber\n- shafts of steel\n", "- seals of rubber\n  - shafts of steel\n- bearings\n");

        Assert.Equal([RowKind.Same, RowKind.Changed, RowKind.Added], diff.Rows.Select(r => r.Kind));
        Assert.Equal("Lies deeper now.", Assert.Single(diff.Rows[1].Notes.Sentences));
        Assert.Equal("1 list item changed, 1 list item added.", diff.Summary);
    }

    [Fact]
    public void A_ticked_box_is_a_change()
    {
        Assert.Equal("[-☐-]{+☑+} Measure the flow", Diffs.Only("- [ ] Measure the flow", "- [x] Measure the flow"));
    }

    [Fact]
    public void Tables_are_compared_by_row_and_cell()
    {
        var diff = Diffs.Bodies(
            "| Pump | Flow | Head |\n|---|---|---|\n| NP 40 | 12 | 30 |\n| NP 50 | 20 | 35 |\n",
            "| Pump | Flow | Head |\n|---|---|---|\n| NP 40 | 14 | 30 |\n| NP 50 | 20 | 35 |\n| NP 65 | 31 | 38 |\n");

        Assert.Equal(
            ["Same: Pump | Flow | Head", "Changed: NP 40 | [-12-]{+14+} | 30", "Same: NP 50 | 20 | 35", "Added: {+NP 65+} | {+31+} | {+38+}"],
            Diffs.Rows(diff));
        Assert.Equal("1 table row changed, 1 table row added.", diff.Summary);
    }

    [Fact]
    public void A_new_column_is_a_new_cell_in_each_row()
    {
        var diff = Diffs.Bodies("| Pump | Head |\n|---|---|\n| NP 40 | 30 |\n", "| Pump | Flow | Head |\n|---|---|---|\n| NP 40 | 12 | 30 |\n");

        Assert.Equal(["Changed: Pump | {+Flow+} | Head", "Changed: NP 40 | {+12+} | 30"], Diffs.Rows(diff));
        Assert.Equal("Had 2 cells, has 3 now.", Assert.Single(diff.Rows[1].Notes.Sentences));
    }

    [Fact]
    public void Code_quotations_dividers_and_footnotes_are_blocks_too()
    {
        const string Text = "> quoted words\n\n---\n\n```\nx = 1\ny = 2\n```\n\nWith a note[^1].\n\n[^1]: The source.\n";
        var kinds = BlockReader.Rendered(Text, new Contracts.PostMarkdown()).Select(b => b.Kind);

        Assert.Equal([BlockKind.Quotation, BlockKind.Divider, BlockKind.Code, BlockKind.Paragraph, BlockKind.Footnote], kinds);
    }

    [Fact]
    public void As_Markdown_every_line_is_compared_with_its_marks()
    {
        var diff = Diffs.Bodies("## Costs\n\nA *very* long way.", "## Costs\n\nA **very** long way.", asWritten: true);

        Assert.Equal(["Same: ## Costs", "Same: ", "Changed: A *{+*+}very{+*+}* long way."], Diffs.Rows(diff));
        Assert.Equal("1 line changed.", diff.Summary);
    }

    [Fact]
    public void Many_rewritten_paragraphs_without_one_that_stayed_are_still_paired()
    {
        var old = string.Join("\n\n", Enumerable.Range(0, 300).Select(i => $"Paragraph {i} says something about pump number {i}."));

        var diff = Diffs.Bodies(old, old.Replace("something", "nothing", StringComparison.Ordinal));

        Assert.Equal("300 paragraphs changed.", diff.Summary);
    }
}
