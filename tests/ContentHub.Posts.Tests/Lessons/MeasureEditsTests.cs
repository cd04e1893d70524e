using ContentHub.Posts.Comparing;
using ContentHub.Posts.Lessons;

namespace ContentHub.Posts.Tests.Lessons;

/// <summary>What counts as an edit, and which words stayed.</summary>
public sealed class MeasureEditsTests
{
    private const string Row = "| Pump | Power |\n|---|---|\n| Old | 4 kW |\n";

    [Theory]
    [InlineData("One two three four.", "One two three four.", 0, 4, 4)]
    [InlineData("One two three four.", "One two five four.", 1, 4, 3)]
    [InlineData("One two three four.", "", 1, 4, 0)]
    [InlineData("", "One two three four.", 1, 0, 0)]
    [InlineData("A first sentence of six words. A second one has six words.", "A first sentence of six words.\n\nA second one has six words.", 2, 12, 12)] // parted in two: no word is gone
    [InlineData("One **two** three.", "One two three.", 1, 3, 3)] // only its look
    [InlineData("The first one stands here alone.\n\nThe second one comes after it.", "The second one comes after it.\n\nThe first one stands here alone.", 1, 12, 12)] // moved
    [InlineData(Row, "| Pump | Power |\n|---|---|\n| New | 5 kW |\n", 2, 5, 3)]
    public async Task Places_and_words(string old, string now, int edits, int words, int kept)
    {
        await using var posts = await PostsHub.StartAsync();
        var diff = await posts.Hub.DoAsync((CompareContents c) => Task.FromResult(c.Of(PostsHub.Words(body: old), PostsHub.Words(body: now), asWritten: false, default)));
        Assert.Equal(new EditMeasure(edits, words, kept), MeasureEdits.Of(diff, default));
    }

    [Fact]
    public async Task A_title_counts_its_places_and_any_other_field_one()
    {
        await using var posts = await PostsHub.StartAsync();
        var (old, now) = (PostsHub.Words("One two three four", "x"), PostsHub.Words("Six two three five", "x") with { Summary = "New", Tags = ["energy"] });
        var diff = await posts.Hub.DoAsync((CompareContents c) => Task.FromResult(c.Of(old, now, asWritten: false, default)));
        Assert.Equal(4, MeasureEdits.Of(diff, default).Edits);
    }
}
