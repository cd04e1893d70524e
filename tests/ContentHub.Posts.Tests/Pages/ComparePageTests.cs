using System.Net;
using AngleSharp.Html.Dom;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

public sealed class ComparePageTests
{
    [Fact]
    public async Task Inline_shows_what_was_added_and_removed_by_element_and_by_word()
    {
        await using var web = await PostsWeb.StartAsync();
        var (seat, id) = await ChangedAsync(web, "Start with the duty point.", "Start with the whole duty curve.");

        var page = await seat.PageAsync($"/hub/posts/{id}/compare");

        Assert.Equal(["added: whole ", "added: curve"], page.QuerySelectorAll(".compare ins").Select(i => i.TextContent));
        Assert.Equal("removed: point", page.QuerySelector(".compare del")!.TextContent);
        Assert.Equal("From revision 1 to now. 1 paragraph changed.", page.QuerySelector(".page-head__sentence")!.TextContent);
        Assert.NotNull(page.QuerySelector("#change-1"));
    }

    [Fact]
    public async Task Side_by_side_has_each_text_on_its_side_and_Markdown_has_the_marks()
    {
        await using var web = await PostsWeb.StartAsync();
        var (seat, id) = await ChangedAsync(web, "Start with the *duty* point.", "Start with the **duty** point.");

        var sides = (await seat.PageAsync($"/hub/posts/{id}/compare?view=side")).QuerySelectorAll(".compare__row .compare__side").ToList();
        var markdown = await seat.PageAsync($"/hub/posts/{id}/compare?view=markdown");

        Assert.Equal(("<em>duty</em>", "<strong>duty</strong>"), (sides[0].QuerySelector("em")!.OuterHtml, sides[1].QuerySelector("strong")!.OuterHtml));
        Assert.Contains("“duty” is bold now.", (await seat.PageAsync($"/hub/posts/{id}/compare")).QuerySelector(".compare__notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Start with the *added: *dutyadded: ** point.", markdown.QuerySelector(".compare__text--code")!.TextContent);
    }

    [Fact]
    public async Task The_form_works_without_script_and_the_page_leads_to_restoring()
    {
        await using var web = await PostsWeb.StartAsync();
        var (seat, id) = await ChangedAsync(web, "Start with the duty point.", "Start with the seal.");

        var page = await seat.PageAsync($"/hub/posts/{id}/compare?from=1&to=&view=side");

        var form = (IHtmlFormElement)page.QuerySelector(".compare__choose")!;
        Assert.Equal(("get", $"/hub/posts/{id}/compare"), (form.Method, form.GetAttribute("action")));
        Assert.Equal(("1", ""), (((IHtmlSelectElement)page.QuerySelector("#from")!).Value, ((IHtmlSelectElement)page.QuerySelector("#to")!).Value));
        Assert.Equal("Side by side", page.QuerySelector(".tabs__tab[aria-current]")!.TextContent);
        var restore = page.QuerySelector(".page-head__actions a")!.GetAttribute("href")!;
        Assert.NotNull((await seat.PageAsync(restore)).QuerySelector(".decision-bar button"));
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        await using var web = await PostsWeb.StartAsync();
        const string Bad = "<script>alert(1)</script> [x](javascript:alert(1)) ![\"><img src=x onerror=alert(1)>](https://a.example/x.png) `<b>`";
        var (seat, id) = await ChangedAsync(web, "Some words. [ok](https://a.example/\"onclick=x)", "Some words. " + Bad, "\"><script>alert(2)</script>");

        foreach (var view in new[] { "inline", "side", "markdown", "<script>" })
        {
            var page = await seat.PageAsync($"/hub/posts/{id}/compare?view={Uri.EscapeDataString(view)}");

            Assert.Empty(page.QuerySelectorAll(".compare script, .compare__fields script, .page-head script, .compare img, .compare [onerror], .compare [onclick], .compare a[href^='javascript'], .compare b"));
            Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".compare")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?from=99")]
    [InlineData("?from=1&to=99")]
    [InlineData("?from=-1")]
    [InlineData("?from=x")]
    [InlineData("?from=1&to=99999999999999")]
    public async Task A_revision_that_the_post_does_not_have_is_not_found(string query)
    {
        await using var web = await PostsWeb.StartAsync();
        var (seat, id) = await ChangedAsync(web, "One.", "Two.");

        Assert.Equal(HttpStatusCode.NotFound, (await seat.GetAsync($"/hub/posts/{id}/compare{query}")).StatusCode);
    }

    [Fact]
    public async Task Another_seller_gets_not_found_and_a_stranger_the_sign_in_page()
    {
        await using var web = await PostsWeb.StartAsync();
        var (_, id) = await ChangedAsync(web, "One.", "Two.");
        var other = await web.DoAsync((CreatePost c) => c.HandleAsync(PostsHub.Words(), TestHub.Samir, CancellationToken.None));
        var sara = await web.SeatAsync("sara");

        Assert.Equal(HttpStatusCode.NotFound, (await sara.GetAsync($"/hub/posts/{other.Value.Id}/compare")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sara.GetAsync($"/hub/posts/{Guid.Empty}/compare")).StatusCode);
        using var stranger = web.Hub.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync($"/hub/posts/{id}/compare")).StatusCode);
    }

    [Fact]
    public async Task A_draft_that_was_never_submitted_says_that_there_is_nothing_yet()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);

        var page = await (await web.SeatAsync("sara")).PageAsync($"/hub/posts/{draft.Id}/compare");

        Assert.Contains("Nothing to compare with yet", page.QuerySelector(".empty-state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_revision_and_review_lead_here()
    {
        await using var web = await PostsWeb.StartAsync();
        var (seat, id) = await ChangedAsync(web, "Start with the duty point.", "Start with the seal.");
        await MoveAsync(web, id, PostAction.Submit);
        var seen = await VersionAsync(web, id);
        Assert.Empty((await web.DoAsync((RequestChanges r) => r.HandleAsync(id, seen, "Name the source.", TestHub.Mark, CancellationToken.None))).Errors);

        var history = await seat.PageAsync($"/hub/posts/{id}/history");
        var step = history.QuerySelectorAll(".timeline a").First(a => a.TextContent.StartsWith("Compare with the one before", StringComparison.Ordinal)).GetAttribute("href")!;
        var revision = history.QuerySelectorAll(".timeline a").Select(a => a.GetAttribute("href")!).First(h => h.Contains("/history/", StringComparison.Ordinal));
        var review = await (await web.SeatAsync("mark")).PageAsync($"/hub/posts/{id}/review");

        Assert.Equal($"/hub/posts/{id}/compare?from=1&to=2", step);
        Assert.NotNull((await seat.PageAsync(step)).QuerySelector("#change-1"));
        Assert.NotNull((await seat.PageAsync(revision)).QuerySelector($".page-head__actions a[href^='/hub/posts/{id}/compare?from=']"));
        Assert.Contains(review.QuerySelectorAll(".page-head__actions a"), a => a.GetAttribute("href") == $"/hub/posts/{id}/compare");
    }

    [Theory]
    [InlineData("a ", "b ", 499_000, "inline")]
    [InlineData("Yes.\n\n", "No.\n\n", 150_000, "side")]
    [InlineData("- Yes.\n", "- No.\n", 120_000, "markdown")]
    public async Task A_megabyte_against_another_gives_a_page_that_a_browser_can_show(string first, string second, int times, string view)
    {
        await using var web = await PostsWeb.StartAsync();
        string Text(Func<int, string> bit) => string.Concat(Enumerable.Range(0, times).Select(bit));
        var (seat, id) = await ChangedAsync(web, Text(_ => first), Text(i => i % 3 == 1 ? second : first));

        var answer = await seat.GetAsync($"/hub/posts/{id}/compare?view={view}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 4_000_000);
    }

    /// <summary>Submitted with the first words, taken back, and saved with the second.</summary>
    private static async Task<(Seat Seat, Guid Id)> ChangedAsync(PostsWeb web, string first, string second, string? title = null)
    {
        var draft = await web.DraftAsync(TestHub.Sara, PostsHub.Words(body: first));
        await MoveAsync(web, draft.Id, PostAction.Submit);
        await MoveAsync(web, draft.Id, PostAction.TakeBack);
        var version = await VersionAsync(web, draft.Id);
        var saved = await web.DoAsync((SaveDraft s) => s.HandleAsync(draft.Id, version, PostsHub.Words(title ?? "Choosing a pump", second), TestHub.Sara, CancellationToken.None));
        Assert.Empty(saved.Errors);
        return (await web.SeatAsync("sara"), draft.Id);
    }

    private static async Task MoveAsync(PostsWeb web, Guid id, PostAction action)
    {
        var version = await VersionAsync(web, id);
        var moved = action is PostAction.Submit
            ? (await web.DoAsync((SubmitPost s) => s.HandleAsync(id, version, null, TestHub.Sara, CancellationToken.None))).Errors
            : (await web.DoAsync((TakeBackPost t) => t.HandleAsync(id, version, null, TestHub.Sara, CancellationToken.None))).Errors;
        Assert.Empty(moved);
    }

    private static async Task<int> VersionAsync(PostsWeb web, Guid id) =>
        (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Sara, CancellationToken.None))).Value.Post.Version;
}
