using System.Net;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

public sealed class TrailPageTests
{
    [Fact]
    public async Task Opening_review_revision_and_comparison_is_seen_and_the_author_is_not()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var (mark, sara) = (await web.SeatAsync("mark"), await web.SeatAsync("sara"));
        Assert.DoesNotContain("saw revision", await TextAsync(sara, id), StringComparison.Ordinal);

        await mark.PageAsync($"/hub/posts/{id}/review");
        Assert.Contains("Mark Winter saw revision 1", await TextAsync(sara, id), StringComparison.Ordinal);
        var revision = (await mark.PageAsync($"/hub/posts/{id}/history")).QuerySelector(".timeline a")!.GetAttribute("href")!;
        await mark.PageAsync(revision);
        Assert.Contains("Mark Winter saw revision 1, twice", await TextAsync(sara, id), StringComparison.Ordinal);
        await mark.PageAsync($"/hub/posts/{id}/compare?from=1");
        await mark.PageAsync($"/hub/posts/{id}");
        await mark.PageAsync($"/hub/posts/{id}/history");
        foreach (var path in new[] { $"/hub/posts/{id}/review", revision, $"/hub/posts/{id}/compare?from=1" })
        {
            await sara.PageAsync(path);
        }

        var text = await TextAsync(sara, id);
        Assert.Contains("Mark Winter saw revision 1, 3 times", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sara Sellers saw", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_and_history_lead_to_the_trail_and_the_trail_to_the_file()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var mark = await web.SeatAsync("mark");

        foreach (var from in new[] { "review", "history" })
        {
            Assert.NotNull((await mark.PageAsync($"/hub/posts/{id}/{from}")).QuerySelector($".page-head__actions a[href='/hub/posts/{id}/trail']"));
        }

        var file = (await mark.PageAsync($"/hub/posts/{id}/trail")).QuerySelector(".page-head__actions a")!.GetAttribute("href");
        Assert.Equal($"/hub/posts/{id}/trail.html", file);
    }

    [Fact]
    public async Task The_file_is_an_attachment_that_may_do_nothing()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);

        var answer = await (await web.SeatAsync("mark")).GetAsync($"/hub/posts/{id}/trail.html");

        Assert.Equal(("text/html", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal(("attachment", "choosing-a-pump-review-trail.html"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.StartsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("Start with the duty point.", (await Seat.PageAsync(answer)).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_seller_gets_not_found_and_a_stranger_the_sign_in_page()
    {
        await using var web = await PostsWeb.StartAsync();
        var other = await web.DoAsync((CreatePost c) => c.HandleAsync(PostsHub.Words(), TestHub.Samir, CancellationToken.None));
        var sara = await web.SeatAsync("sara");
        using var stranger = web.Hub.CreateClient(new() { AllowAutoRedirect = false });

        foreach (var path in new[] { $"/hub/posts/{other.Value.Id}/trail", $"/hub/posts/{other.Value.Id}/trail.html", $"/hub/posts/{Guid.Empty}/trail", $"/hub/posts/{Guid.Empty}/trail.html" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sara.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task Hostile_words_stay_words_on_the_page()
    {
        await using var web = await PostsWeb.StartAsync();
        const string Bad = "<script>alert(1)</script> 🌊 مضخة";
        var draft = await web.DraftAsync(TestHub.Sara, PostsHub.Words(Bad));
        Assert.True((await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, Bad, TestHub.Sara, CancellationToken.None))).Succeeded);

        var page = await (await web.SeatAsync("mark")).PageAsync($"/hub/posts/{draft.Id}/trail");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal(Bad, page.QuerySelector(".timeline__note")!.TextContent);
        Assert.Equal(Bad, page.QuerySelector(".page-head__back")!.TextContent);
    }

    private static async Task<string> TextAsync(Seat seat, Guid id)
    {
        var lines = (await seat.PageAsync($"/hub/posts/{id}/trail")).QuerySelectorAll(".timeline__what");
        return string.Join("\n", lines.Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    private static async Task<Guid> SubmittedAsync(PostsWeb web)
    {
        var draft = await web.DraftAsync(TestHub.Sara);
        Assert.True((await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, CancellationToken.None))).Succeeded);
        return draft.Id;
    }
}
