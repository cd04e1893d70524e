using ContentHub.Guests.Visits;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;

namespace ContentHub.Guests.Tests.Visits;

public sealed class SuggestTests
{
    [Fact]
    public async Task Other_words_for_a_paragraph_become_a_suggestion_in_the_guests_name()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);

        Assert.Empty((await SuggestAsync(desk, link, "b1", "Then look at the steep curve.")).Errors);

        var key = SuggestOnRevision.Guest((await desk.OpenAsync(link)).Value.Invitation).Key;
        var made = Assert.Single(await desk.Hub.DoAsync((ISuggestions s) => s.OfGuestAsync(post, key, default)));
        Assert.Equal(("body", "", "open"), (made.Field, made.Before, made.State));
        Assert.Equal("steep", made.After.Trim());
    }

    [Fact]
    public async Task The_same_words_no_place_and_a_place_that_is_gone_are_refused()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);

        Assert.False((await SuggestAsync(desk, link, "b1", "Then look at the curve.")).Succeeded);
        Assert.Equal("guest.link-unknown", (await SuggestAsync(desk, link, "v-bluesky", "x")).Error.Code);
        Assert.Equal("guest.link-unknown", (await SuggestAsync(desk, link, "b77", "x")).Error.Code);
        await desk.EditAsync(post, TestHub.Sara, "All new.");
        Assert.False((await SuggestAsync(desk, link, "b1", "Then look at the steep curve.")).Succeeded);
    }

    private static Task<Result> SuggestAsync(GuestDesk desk, string link, string place, string words) =>
        desk.Hub.DoAsync((SuggestOnRevision s) => s.HandleAsync(link, place, words, null, default));
}
