using System.Net;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

public sealed class ListPageTests
{
    [Fact]
    public async Task An_empty_list_offers_to_write()
    {
        await using var web = await PostsWeb.StartAsync();

        var page = await (await web.SeatAsync("sara")).PageAsync("/hub/posts");

        Assert.Contains("No posts yet", page.QuerySelector(".empty-state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_are_chips_that_can_be_taken_away()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        await web.DraftAsync(TestHub.Sara, PostsHub.Words() with { Tags = ["Energy"] });

        var page = await sara.PageAsync("/hub/posts?state=draft&tag=energy");
        Assert.Contains("Choosing a pump", page.QuerySelector(".data-table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/hub/posts?tag=energy", "/hub/posts?state=draft", "/hub/posts"], page.QuerySelectorAll(".filter-bar__chips a").Select(a => a.GetAttribute("href")));

        Assert.Contains("No post fits", (await sara.PageAsync("/hub/posts?state=approved")).QuerySelector(".empty-state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_fifty_come_in_pages()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        for (var i = 0; i < 52; i++)
        {
            await web.DraftAsync(TestHub.Sara, PostsHub.Words(title: $"Post {i}"));
        }

        var first = await sara.PageAsync("/hub/posts?state=draft");
        var second = await sara.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 2), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task A_post_is_duplicated_trashed_and_restored_from_the_list()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"/hub/posts/{draft.Id}/duplicate")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"/hub/posts/{draft.Id}/trash")).StatusCode);
        Assert.Single((await sara.PageAsync("/hub/posts")).QuerySelectorAll("tbody tr"));
        Assert.Single((await sara.PageAsync("/hub/posts?state=trash")).QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"/hub/posts/{draft.Id}/restore")).StatusCode);
        Assert.Equal(2, (await sara.PageAsync("/hub/posts")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Handing_over_names_the_person_and_refuses_nobody()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var refused = await Seat.PageAsync(await sara.PostFormAsync($"/hub/posts/{draft.Id}/hand-over", ("Form.To", "nobody"), ("Form.Note", "Please")));
        Assert.NotNull(refused.QuerySelector("#Form_To-error"));
        Assert.Equal("Please", refused.QuerySelector("#Form_Note")!.TextContent.Trim());

        await sara.PostFormAsync($"/hub/posts/{draft.Id}/hand-over", ("Form.To", TestHub.Mark.Id.ToString()));
        Assert.Contains("Mark Winter's turn", (await sara.PageAsync("/hub/posts")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_waived_with_a_reason_on_the_checks_page()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        var page = await sara.PageAsync($"/hub/posts/{draft.Id}/checks");
        var print = page.QuerySelector("input[name='Form.Fingerprint']")!.GetAttribute("value")!;

        var refused = await Seat.PageAsync(await sara.PostFormAsync($"/hub/posts/{draft.Id}/checks", ("Form.Fingerprint", print), ("Form.Reason", "")));
        Assert.NotNull(refused.QuerySelector(".error-summary"));

        await sara.PostFormAsync($"/hub/posts/{draft.Id}/checks", ("Form.Fingerprint", print), ("Form.Reason", "Only a note"));
        Assert.Contains("Sara Sellers let it stay", (await sara.PageAsync($"/hub/posts/{draft.Id}/checks")).QuerySelector(".card")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing to mend", (await sara.PageAsync($"/hub/posts/{draft.Id}")).QuerySelector("[data-editor-checks]")!.TextContent, StringComparison.Ordinal);
    }
}
