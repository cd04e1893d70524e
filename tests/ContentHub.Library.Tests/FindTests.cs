using ContentHub.Kernel.People;
using ContentHub.Library.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;

namespace ContentHub.Library.Tests;

public sealed class FindTests
{
    [Fact]
    public async Task A_visitor_finds_only_what_is_public()
    {
        var shelf = new Shelf();
        var open = shelf.Put("Pump for all", audience: SearchAudience.Public);
        shelf.Put("Pump for staff");
        shelf.Put("Pump of Sara", audience: SearchAudience.Owner);
        shelf.Put("Pump of nobody", audience: SearchAudience.Owner, owner: Guid.Empty); // a visitor's id is empty too
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        Assert.Equal([open], await Shelf.FindAsync(hub, "pump", Actor.Visitor));
    }

    [Fact]
    public async Task A_seller_finds_her_own_drafts_and_those_in_her_hands_but_not_those_of_others()
    {
        var shelf = new Shelf();
        var staff = shelf.Put("Pump for staff");
        var own = shelf.Put("Pump draft", audience: SearchAudience.Owner);
        var inHand = shelf.Put("Pump handed over", audience: SearchAudience.Owner, owner: TestHub.Mark.Id, holder: TestHub.Sara.Id);
        shelf.Put("Pump of Samir", audience: SearchAudience.Owner, owner: TestHub.Samir.Id);
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        Assert.Equivalent(new[] { staff, own, inHand }, await Shelf.FindAsync(hub, "pump", TestHub.Sara), strict: true);
    }

    [Fact]
    public async Task Who_may_read_everybodys_drafts_finds_them()
    {
        var shelf = new Shelf();
        shelf.Put("Pump of Sara", audience: SearchAudience.Owner);
        shelf.Put("Pump of Samir", audience: SearchAudience.Owner, owner: TestHub.Samir.Id);
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);
        var withoutReadAll = TestHub.Mark with { Permissions = TestHub.Mark.Permissions.Except([PostsPermissions.ReadAll.Name]).ToHashSet() };

        Assert.Equal(2, (await Shelf.FindAsync(hub, "pump", TestHub.Mark)).Count);
        Assert.Empty(await Shelf.FindAsync(hub, "pump", withoutReadAll));
    }

    [Theory]
    [InlineData("strasse")]
    [InlineData("STRASSE")]
    [InlineData("Straße")]
    [InlineData("muhlen")]
    [InlineData("Mühlen")]
    [InlineData("hamb")]
    [InlineData("\"in der Mühlenstraße\"")]
    [InlineData("hamburg -berlin")]
    [InlineData("pumps")]
    public async Task Accents_sharp_s_phrases_exclusions_tags_and_unfinished_words_find(string text)
    {
        var shelf = new Shelf();
        var id = shelf.Put("Unser Werk", "Es steht in der Mühlenstraße in Hamburg. Die Straße ist kurz.");
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        Assert.Equal([id], await Shelf.FindAsync(hub, text == "strasse" ? "muhlenstrasse" : text));
    }

    [Fact]
    public async Task Hits_are_marked_in_the_spelling_of_the_text_and_everything_is_encoded()
    {
        var shelf = new Shelf();
        shelf.Put("<script>Pumpen</script> & mehr", "Die <b>Straße</b> ist kurz.");
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        var hit = Assert.Single(await Shelf.HitsAsync(hub, "pumpen strasse"));

        Assert.Equal("&lt;script&gt;<mark>Pumpen</mark>&lt;/script&gt; &amp; mehr", hit.TitleHtml);
        Assert.Contains("<mark>Stra&#xDF;e</mark>", hit.ExcerptHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", hit.ExcerptHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_one_in_the_text()
    {
        var shelf = new Shelf();
        var text = shelf.Put("Something else", "The impeller, and the impeller again.");
        var title = shelf.Put("The impeller", "Nothing more.");
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        Assert.Equal([title, text], await Shelf.FindAsync(hub, "impeller"));
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("NEAR(")]
    [InlineData("NEAR(pump water, 5)")]
    [InlineData("* ^ pump*")]
    [InlineData("title:pump OR body:x")]
    [InlineData("pump AND")]
    [InlineData("NOT")]
    [InlineData("🚀")]
    [InlineData("\u202Eمضخة")]
    [InlineData("pump\u0000'; drop table documents_1; --")]
    [InlineData("\uD83D")]
    [InlineData("-- -\"a\" \"\" \"")]
    [InlineData("{pump}: + - ~ ^ ( )")]
    public async Task Hostile_questions_are_only_text(string text)
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        await Shelf.HitsAsync(hub, text);

        Assert.Single(await Shelf.FindAsync(hub, "pump"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_a_question_too()
    {
        var shelf = new Shelf();
        shelf.Put("Pump");
        await using var hub = await shelf.StartAsync();
        await Shelf.RebuildAsync(hub);

        Assert.Single(await Shelf.FindAsync(hub, string.Concat(Enumerable.Repeat("pump ", 2000))));
        await Shelf.FindAsync(hub, string.Concat(Enumerable.Repeat("pump \"", 2000)));
        Assert.Empty(await Shelf.FindAsync(hub, new string('x', 10_000)));
    }

    [Fact]
    public async Task Five_thousand_documents_are_indexed_and_answer()
    {
        var shelf = new Shelf();
        for (var i = 0; i < 5_000; i++)
        {
            shelf.Put($"Pump number {i}", $"A longer text about pump {i}, pressure, flow and the harbour of Hamburg. " + (i % 100 == 7 ? "cavitation" : "calm"));
        }

        await using var hub = await shelf.StartAsync();

        Assert.Equal(5_000, await Shelf.RebuildAsync(hub));
        Assert.Equal(50, (await Shelf.FindAsync(hub, "cavit")).Count);
        Assert.Equal(100, (await Shelf.FindAsync(hub, "pump")).Count);
        Assert.Single(await Shelf.FindAsync(hub, "\"pump 4321\""));
    }
}
