using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Tests.EditClasses;

public sealed class ClassifyEditTests
{
    private static readonly PostMarkdown Markdown = new();

    private static readonly WordBook Book = WordBook.With(
        "en", "it", "encrypted", "sixty", "save", "great", "vintage", "prices", "receive", "the", "pump", "a", "lot", "house", "horse", "starts", "with", "duty", "point", "orders", "pumps", "we", "save", "energy", "separate", "affect", "effect", "how", "we're", "were", "very", "quickly");

    [Theory]
    [InlineData("We recieve orders.", "We receive orders.")]
    [InlineData("We save enregy here.", "We save energy here.")]
    [InlineData("Save alot of energy.", "Save a lot of energy.")]
    [InlineData("It starts with the the duty point.", "It starts with the duty point.")]
    [InlineData("The pump  starts.", "The pump starts.")]
    [InlineData("The pump starts", "The pump starts.")]
    [InlineData("The pump starts..", "The pump starts.")]
    [InlineData("It's \"quiet\".", "It’s “quiet”.")]
    [InlineData("One line.\n\n\n\nTwo.", "One line.\n\nTwo.")]
    public void A_typo_is_what_was_no_word_and_is_one_now(string old, string now) => Assert.Equal([EditClass.Typo], Classes(old, now).Distinct());

    [Theory]
    [InlineData("The house is quiet.", "The horse is quiet.", "both are words")]
    [InlineData("We recieve orders.", "We resieve orders.", "neither is a word")]
    [InlineData("The pump is quiet.", "The pump is small.", "another word")]
    [InlineData("It will affect the pump.", "It will effect the pump.", "both are words")]
    [InlineData("Quiet pumps.", "Quiet pumps save energy.", "words came")]
    [InlineData("Er ist leise.", "Er ist liese.", "no list for it", "de")]
    [InlineData("Wir bieten das an.", "Wir bieten das.", "part of the verb", "de")]
    [InlineData("They are unencrypted.", "They are encrypted.", "the opposite")]
    [InlineData("A and B run.", "A or B run.", "and is not or")]
    [InlineData("`a b`", "`a c`", "code")]
    [InlineData("```\nif a:\n    b()\n```", "```\nif a:\nb()\n```", "blanks in code")]
    [InlineData("Old batteries die in the cold.", "Old batteries in the cold.", "no article in English")]
    [InlineData("There are a few plants.", "There are few plants.", "a few is not few")]
    [InlineData("> It leaks.", "It leaks.", "nobody else said it any more")]
    public void Other_words_are_a_change_of_meaning(string old, string now, string why, string language = "en", string expected = "Meaning") =>
        Assert.True(Classes(old, now, language).Select(c => c.ToString()).Contains(expected), $"{why}: {string.Join(", ", Classes(old, now, language))}");

    [Theory]
    [InlineData("It saves 30 kW.", "It saves 80 kW.")]
    [InlineData("It saves 1,000 litres.", "It saves 1.000 litres.")]
    [InlineData("It runs at 5 degrees.", "It runs at -5 degrees.")]
    [InlineData("It does fail.", "It does not fail.")]
    [InlineData("A good pump.", "The best pump.")]
    [InlineData("It costs 90 euros.", "It costs 90 € and more.")]
    [InlineData("We asked Siemens about it.", "We asked Simens about it.")]
    [InlineData("We asked a dairy.", "We asked Nordmilch.")]
    [InlineData("It may leak.", "It can leak.")]
    [InlineData("Das ist laut.", "Das ist nicht laut.", "de")]
    [InlineData("It saves half.", "It saves most.")]
    [InlineData("Ask us for it.", "Ask US for it.")]
    [InlineData("Recieve orders.", "Receive orders.")] // a capital and on no list: it could be a name
    [InlineData("Paris is next.", "Pairs is next.")]
    [InlineData("It is sixten days.", "It is sixty days.")]
    [InlineData("1986. A graet vintage", "1987. A great vintage")]
    [InlineData("We save 𝟱𝟬 of them.", "We save 𝟵𝟬 of them.")]
    [InlineData("We do 𝗻𝗼𝘁 resell.", "We do resell.")]
    [InlineData("It is x² here.", "It is x2 here.")]
    [InlineData("| SSO |\n| --- |\n| ✓ |", "| SSO |\n| --- |\n| ✗ |")]
    [InlineData("- [x] Signed", "- [ ] Signed")]
    [InlineData("It takes < 5 s.", "It takes > 5 s.")]
    [InlineData("We have 500+ plants.", "We have 500 plants.")]
    [InlineData("Prices are ~~not~~ final.", "Prices are not final.")]
    [InlineData("Some words.", "Some words.\n\n✅")]
    [InlineData("It takes 1,500 steps.", "It takes 1, 500 steps.")]
    [InlineData("Dial six six nine.", "Dial six nine.")]
    [InlineData("It costs \u202Efor 100 there.", "It costs for 100 there.")]
    [InlineData("A 24\" screen.", "A 24' screen.")]
    [InlineData("It starts just then.", "It starts then.")]
    [InlineData("![Chart](https://a.example/p.jpg \"Up by 5 percent\")", "![Chart](https://a.example/p.jpg \"Up by 50 percent\")")]
    public void A_number_a_name_or_a_not_is_never_small(string old, string now, string language = "en") => Assert.Contains(EditClass.Claim, Classes(old, now, language));

    [Theory]
    [InlineData("The pump, which is quiet, runs.", "The pump which is quiet runs.")]
    [InlineData("The pump is very quiet.", "The pump is quiet.")]
    [InlineData("The pump is quiet.", "The **pump** is quiet.")]
    [InlineData("## Costs", "### Costs")]
    [InlineData("First of all the pumps here.\n\nThen something about their motors too.", "Then something about their motors too.\n\nFirst of all the pumps here.")]
    public void Style_is_how_it_is_said(string old, string now) => Assert.Equal([EditClass.Style], Classes(old, now).Distinct());

    [Fact]
    public void Links_and_pictures_are_told_apart_from_words()
    {
        Assert.Equal([EditClass.Link], Classes("See [the sheet](https://a.example).", "See [the sheet](https://b.example).").Distinct());
        Assert.Equal([EditClass.Link], Classes("See the sheet.", "See [the sheet](https://b.example).").Distinct());
        Assert.Contains(EditClass.Meaning, Classes("See [the sheet](https://a.example).", "See [the list](https://a.example)."));
        Assert.Contains(EditClass.Link, Classes("See [our prises](https://a.example) and [theirs](https://b.example).", "See [our prices](https://b.example) and [theirs](https://a.example)."));
        Assert.Contains(EditClass.Link, Classes("[Buy](https://a.example) or read.", "Buy or [read](https://a.example)."));
        var tail = new string('x', 150);
        Assert.Contains(EditClass.Link, Classes($"We [recieve](https://a.example/{tail}?to=a) it.", $"We [receive](https://a.example/{tail}?to=b) it."));
        Assert.Equal([EditClass.Typo], Classes("We [recieve](https://a.example) it.", "We [receive](https://a.example) it."));
        Assert.Equal([EditClass.Media], Classes("![A pump](https://a.example/p.jpg)", "![A pump](https://b.example/p.jpg)").Distinct());
        Assert.Equal([EditClass.Media], Classes("![A pump](https://a.example/p.jpg)", "![A big pump](https://a.example/p.jpg)").Distinct());
        Assert.Contains(EditClass.Media, Classes("Words.", "Words.\n\n![A pump](https://a.example/p.jpg)"));
    }

    [Fact]
    public void Everything_that_is_published_counts()
    {
        var old = Body("Words.") with { Title = "A pump", Slug = "a-pump", Tags = ["one"], Variants = [new ChannelVariant("bluesky", "A pump")] };
        Assert.Equal([EditClass.Meaning], Of(old, old with { Title = "A house" }));
        Assert.Equal([EditClass.Link], Of(old, old with { Slug = "the-pump" }));
        Assert.Equal([EditClass.Link], Of(old, old with { CanonicalUrl = "https://a.example" }));
        Assert.Equal([EditClass.Style], Of(old, old with { Tags = ["two"] }));
        Assert.Equal([EditClass.Claim], Of(old, old with { Disclosure = "Sponsored" }));
        Assert.Equal([EditClass.Meaning], Of(old, old with { Language = "de" }));
        Assert.Equal([EditClass.Media], Of(old, old with { Cover = new CoverImage(Guid.Empty, "A pump") }));
        Assert.Equal([EditClass.Media], Of(old with { Media = [new(Guid.Empty, "a")] }, old with { Media = [new(Guid.Empty, "b")] }));
        Assert.Equal([EditClass.Claim], Of(old, old with { Variants = [new ChannelVariant("bluesky", "A pump for 9 euros")] }));
        Assert.Contains(EditClass.Link, Of(old with { Summary = "See https://a.example/recieve" }, old with { Summary = "See https://a.example/receive" }));
        Assert.Contains(EditClass.Link, Of(old with { Variants = [new ChannelVariant("bluesky", "By @pumpp")] }, old with { Variants = [new ChannelVariant("bluesky", "By @pump")] }));
        Assert.Empty(Of(old, old with { }));
    }

    [Fact]
    public void Several_edits_keep_their_classes_and_hostile_ones_their_bound()
    {
        Assert.Equal([EditClass.Typo, EditClass.Claim], Classes("We recieve orders and it takes a very long time until they are all done in 5 days.", "We receive orders and it takes a very long time until they are all done in 6 days."));
        var old = string.Join("\n\n", Enumerable.Range(0, 3000).Select(i => $"Line a{i} b{i}"));
        var edits = new ClassifyEdit(Markdown, [], Book).Of(Body(old), Body(old.Replace('a', 'x')), CancellationToken.None);
        Assert.InRange(edits.Count, 1, ClassedEdit.Most + 6);
        Assert.All(edits, e => Assert.InRange(e.Before.Length, 0, ClassedEdit.Shown + 1));
        Assert.NotEmpty(Classes("", "👩‍👩‍👧 مرحبا <script>alert(1)</script>"));
    }

    private static EditClass[] Classes(string old, string now, string language = "en") => Of(Body(old) with { Language = language }, Body(now) with { Language = language });

    private static EditClass[] Of(PostContent old, PostContent now) => [.. new ClassifyEdit(Markdown, [], Book).Of(old, now, CancellationToken.None).Select(e => e.Class)];

    private static PostContent Body(string body) => new() { AuthorId = Guid.Empty, Body = body };
}
