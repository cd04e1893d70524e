using System.Net;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

public sealed class ReviewPageTests
{
    [Fact]
    public async Task What_waits_is_on_the_home_page_in_the_queue_and_counted()
    {
        await using var web = await PostsWeb.StartAsync();
        await SubmittedAsync(web);
        var mark = await web.SeatAsync("mark");

        Assert.Contains("Choosing a pump", (await mark.PageAsync("/hub")).QuerySelector("[aria-labelledby=waitingforyou]")!.TextContent, StringComparison.Ordinal);
        var queue = await mark.PageAsync("/hub/review");
        Assert.Contains("Sara Sellers submitted it", queue.QuerySelector(".todo-list__row")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", queue.QuerySelector("[data-live-counter=review]")!.TextContent);
    }

    [Fact]
    public async Task A_seller_has_no_queue()
    {
        await using var web = await PostsWeb.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SeatAsync("sara")).GetAsync("/hub/review")).StatusCode);
    }

    [Fact]
    public async Task Asking_for_changes_needs_a_sentence_and_keeps_it()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var mark = await web.SeatAsync("mark");
        var form = await FormAsync(mark, id);

        var refused = await Seat.PageAsync(await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Changes", [.. form, ("Form.Note", " ")]));
        Assert.NotNull(refused.QuerySelector("#Form_Note-error"));

        var stale = await Seat.PageAsync(await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Changes", ("Form.Version", "1"), ("Form.Note", "Name the source.")));
        Assert.Equal("Name the source.", stale.QuerySelector("#Form_Note")!.TextContent.Trim());

        Assert.Equal("/hub/review", (await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Changes", [.. form, ("Form.Note", "Name the source.")])).Headers.Location!.ToString());
        var sara = await web.SeatAsync("sara");
        Assert.Contains("Name the source.", (await sara.PageAsync($"/hub/posts/{id}")).QuerySelector(".editor__notices")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_reads_it_again_is_led_to_the_changes_since_last_time()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var mark = await web.SeatAsync("mark");
        Assert.Null((await mark.PageAsync($"/hub/posts/{id}/review")).QuerySelector("a[href$='/compare']"));

        await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Changes", [.. await FormAsync(mark, id), ("Form.Note", "Name the source.")]);

        Assert.NotNull((await mark.PageAsync($"/hub/posts/{id}/review")).QuerySelector("a[href$='/compare']"));
    }

    [Fact]
    public async Task Approving_signs_what_was_seen_and_the_history_shows_the_hash()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var mark = await web.SeatAsync("mark");
        var form = await FormAsync(mark, id);

        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Approve", form)).StatusCode);

        var history = await mark.PageAsync($"/hub/posts/{id}/history");
        Assert.Contains(form.First(f => f.Item1 == "Form.Hash").Item2, history.QuerySelector(".timeline__item--ok")!.TextContent, StringComparison.Ordinal);
        var revision = history.QuerySelector(".timeline a")!.GetAttribute("href")!;
        Assert.Contains("Start with the duty point.", (await mark.PageAsync(revision)).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marketer_changes_a_sentence_and_approves_it_in_one_step()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var mark = await web.SeatAsync("mark");
        var page = await mark.PageAsync($"/hub/posts/{id}");
        var version = page.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!;
        Assert.Equal("Approve", page.QuerySelector(".editor__actions .button--primary")!.TextContent);

        var answer = await mark.PostFormAsync($"/hub/posts/{id}?handler=Next", ("Form.Version", version), ("Form.Title", "Choosing a pump"), ("Form.Body", "Start with the duty point, really."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var seen = await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, CancellationToken.None));
        Assert.Equal((Contracts.PostStage.Approved, "Start with the duty point, really."), (seen.Value.Post.Stage, seen.Value.Content.Body));
    }

    [Fact]
    public async Task The_author_sees_no_buttons_and_cannot_approve()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var sara = await web.SeatAsync("sara");

        Assert.Null((await sara.PageAsync($"/hub/posts/{id}/review")).QuerySelector(".decision-bar"));
        var answer = await sara.PostFormAsync($"/hub/posts/{id}/review?handler=Approve", ("Form.Version", "2"), ("Form.Hash", "x"));
        Assert.NotNull((await Seat.PageAsync(answer)).QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task The_author_takes_it_back_and_an_earlier_revision_comes_back()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await SubmittedAsync(web);
        var sara = await web.SeatAsync("sara");
        var page = await sara.PageAsync($"/hub/posts/{id}");
        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"/hub/posts/{id}/move/TakeBack", ("Form.Version", Version(page)))).StatusCode);
        await sara.PostFormAsync($"/hub/posts/{id}", ("Form.Version", Version(await sara.PageAsync($"/hub/posts/{id}"))), ("Form.Title", "Other"), ("Form.Body", "Other words"));
        var revision = (await sara.PageAsync($"/hub/posts/{id}/history")).QuerySelector(".timeline a")!.GetAttribute("href")!;

        var restored = await sara.PostFormAsync(revision, ("Form.Version", Version(await sara.PageAsync(revision))));

        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal("Start with the duty point.", (await sara.PageAsync($"/hub/posts/{id}")).QuerySelector("#Form_Body")!.TextContent.Trim());
    }

    private static string Version(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!;

    private static async Task<Guid> SubmittedAsync(PostsWeb web)
    {
        var draft = await web.DraftAsync(TestHub.Sara);
        Assert.True((await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, CancellationToken.None))).Succeeded);
        return draft.Id;
    }

    private static async Task<(string, string)[]> FormAsync(Seat seat, Guid id)
    {
        var page = await seat.PageAsync($"/hub/posts/{id}/review");
        return [("Form.Version", Version(page)), ("Form.Hash", page.QuerySelector("input[name='Form.Hash']")!.GetAttribute("value")!)];
    }
}
