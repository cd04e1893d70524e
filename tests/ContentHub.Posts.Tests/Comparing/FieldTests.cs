using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Tests.Revisions;

namespace ContentHub.Posts.Tests.Comparing;

public sealed class FieldTests
{
    private static readonly Guid Asset = new("00000000-0000-0000-0000-000000000001");

    private static readonly PostContent Old = new()
    {
        AuthorId = Guid.Empty, Title = "Choosing a pump", Summary = "How to begin", Slug = "choosing", Tags = ["pumps", "energy"],
        Cover = new CoverImage(Asset, "A pump"), Variants = [new ChannelVariant("bluesky", "Read this")],
    };

    [Fact]
    public void Only_what_differs_is_there()
    {
        Assert.Empty(Diffs.Of(Old, Old with { Tags = ["energy", "pumps"] }).Fields);
    }

    [Fact]
    public void Title_and_summary_are_compared_by_word_and_an_address_as_a_whole()
    {
        var diff = Diffs.Of(Old, Old with { Title = "Choosing the pump", Summary = "", Slug = "choosing-it" });

        Assert.Equal(["Title: Choosing [-a-]{+the+} pump", "Summary: [-How to begin-]", "Address: [-choosing-] {+choosing-it+}"], Lines(diff));
        Assert.Equal("The text is the same. Title, summary and address differ.", diff.Summary);
    }

    [Fact]
    public void Tags_say_which_came_and_which_went()
    {
        Assert.Equal("Tags: [-energy-] {+seals+}", Assert.Single(Lines(Diffs.Of(Old, Old with { Tags = ["pumps", "seals"] }))));
    }

    [Fact]
    public void A_cover_says_whether_picture_or_description_changed()
    {
        var other = new Guid("00000000-0000-0000-0000-000000000002");
        string Note(CoverImage? cover) => Assert.Single(Assert.Single(Diffs.Of(Old, Old with { Cover = cover }).Fields).Notes);

        Assert.Equal("The cover was removed.", Note(null));
        Assert.Equal("Another picture.", Note(new CoverImage(other, "A pump")));
        Assert.Equal("The same picture, described in other words.", Note(new CoverImage(Asset, "A red pump")));
        Assert.Equal("A cover was added.", Assert.Single(Assert.Single(Diffs.Of(Old with { Cover = null }, Old).Fields).Notes));
    }

    [Fact]
    public void Each_text_for_a_network_stands_for_itself()
    {
        var diff = Diffs.Of(Old, Old with { Variants = [new("bluesky", "Read that"), new("webhook", "New")], Language = "de", CanonicalUrl = "https://a.example", Disclosure = "Sponsored." });

        Assert.Equal(
            ["Language: [-en-] {+de+}", "Address of the original: {+https://a.example+}", "Disclosure: {+Sponsored.+}", "Text for bluesky: Read [-this-]{+that+}", "Text for webhook: {+New+}"],
            Lines(diff));
    }

    [Fact]
    public void No_field_that_is_signed_can_change_unseen()
    {
        var maker = new ContentMaker(3);
        foreach (var (field, other) in maker.Changes(Old))
        {
            var diff = Diffs.Of(Old, other);

            // White space at the end of the text is only seen as Markdown; the author never changes; a picture's hash follows from its address, and an empty text is none.
            var seen = diff.Fields.Count > 0 || Diffs.Of(Old, other, asWritten: true).Rows.Any(r => r.Kind is not RowKind.Same);
            Assert.True(seen || field is "AuthorId" or "Author" or "Media" or "Variants", field);
        }
    }

    private static string[] Lines(ContentDiff diff) => [.. diff.Fields.Select(f => $"{f.Name}: {Diffs.Text(f.Words)}")];
}
