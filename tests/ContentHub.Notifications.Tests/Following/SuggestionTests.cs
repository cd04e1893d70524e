using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Suggesting;
using ContentHub.Testing;

namespace ContentHub.Notifications.Tests.Following;

public sealed class SuggestionTests
{
    [Fact]
    public async Task The_author_is_told_once_how_many_and_the_suggester_gets_one_line_with_the_outcome()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara);
        await SuggestAsync(desk, id, TestHub.Lena, "Begin with the duty point.");
        await desk.DrainAsync();
        await SuggestAsync(desk, id, TestHub.Lena, "Start with the duty point, then stop.");
        await desk.DrainAsync();

        Assert.Equal("Lena Vogt suggested 2 edits", Assert.Single(await desk.UnreadAsync(TestHub.Sara)).Sentence);
        Assert.Empty(await desk.KindsAsync(TestHub.Lena));

        await desk.Hub.DoAsync((AcceptSuggestions a) => a.HandleAsync(id, new SuggestionChoice(Kind: Posts.Suggestions.SuggestionKind.Replace), TestHub.Sara, default));
        await desk.Hub.DoAsync((RejectSuggestions r) => r.HandleAsync(id, new SuggestionChoice(), TestHub.Sara, default));
        await desk.DrainAsync();

        Assert.Empty(await desk.KindsAsync(TestHub.Sara)); // nothing is left to decide
        var told = Assert.Single(await desk.UnreadAsync(TestHub.Lena));
        Assert.Equal((Kind.SuggestionsDecided, "Sara Sellers took 1 edit of yours and rejected 1"), (told.Told.Kind, told.Sentence));
    }

    private static async Task SuggestAsync(Desk desk, Guid id, Actor by, string text) =>
        Assert.Empty((await desk.Hub.DoAsync((SuggestChanges s) => s.HandleAsync(id, new SuggestedText("body", text, "", From: "Start with the duty point."), by, default))).Errors);
}
