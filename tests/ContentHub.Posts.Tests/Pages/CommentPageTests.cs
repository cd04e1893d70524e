using System.Net;
using AngleSharp.Html.Dom;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>Comments in a browser without script, and what the comments beside a text call.</summary>
public sealed class CommentPageTests
{
    [Fact]
    public async Task Without_script_people_comment_answer_change_delete_resolve_and_reopen()
    {
        await using var web = await PostsWeb.StartAsync();
        var (id, mark, sara) = ((await web.DraftAsync(TestHub.Sara)).Id, await web.SeatAsync("mark"), await web.SeatAsync("sara"));
        var page = $"/hub/posts/{id}/comments";

        var made = await mark.PostFormAsync($"{page}?handler=Add", ("Form.Field", "body"), ("Form.Quote", "duty point"), ("Form.Text", "@Sara why? https://example.com <script>"));
        Assert.Matches("#comment-[0-9a-f-]{36}$", made.Headers.Location!.ToString());
        Assert.Contains("Mark Winter mentioned you in a comment", (await sara.PageAsync("/hub")).Body!.TextContent, StringComparison.Ordinal);

        var list = await sara.PageAsync(page);
        var thread = list.QuerySelector(".comments__thread")!;
        Assert.Equal(("duty point", "@Sara why? https://example.com <script>", "@Sara", "https://example.com"), (
            thread.QuerySelector(".comments__quote")!.TextContent, thread.QuerySelector(".comments__text")!.TextContent,
            thread.QuerySelector(".comments__mention")!.TextContent, thread.QuerySelector(".comments__text a")!.GetAttribute("href")));
        var (key, version) = (thread.Id!["comment-".Length..], thread.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"{page}?handler=Reply", ("Form.Thread", key), ("Form.Text", "The curve."))).StatusCode);
        Assert.DoesNotContain("mentioned you", (await sara.PageAsync("/hub")).Body!.TextContent, StringComparison.Ordinal);

        var stale = await mark.PostFormAsync($"{page}?handler=Resolve", ("Form.Thread", key), ("Form.Version", version));
        Assert.Contains("was faster", (await Seat.PageAsync(stale)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var now = Version(await mark.PageAsync(page));
        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync($"{page}?handler=Resolve", ("Form.Thread", key), ("Form.Version", now))).StatusCode);
        Assert.Empty((await mark.PageAsync(page)).QuerySelectorAll(".comments__thread"));
        var resolved = await mark.PageAsync(page + "?show=resolved");
        Assert.Contains("Resolved by Mark Winter", resolved.QuerySelector(".comments__resolved")!.TextContent, StringComparison.Ordinal);
        await mark.PostFormAsync($"{page}?handler=Reopen", ("Form.Thread", key), ("Form.Version", Version(resolved)));

        var own = (await sara.PageAsync(page)).QuerySelector(".comments__own form")!;
        var said = own.QuerySelector("input[name='Form.Comment']")!.GetAttribute("value")!;
        await sara.PostFormAsync($"{page}?handler=Edit", ("Form.Thread", key), ("Form.Comment", said), ("Form.Version", own.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!), ("Form.Text", "The curves."));
        Assert.Contains("edited", (await mark.PageAsync(page)).QuerySelectorAll(".comments__head")[1].TextContent, StringComparison.Ordinal);
        await sara.PostFormAsync($"{page}?handler=Delete", ("Form.Thread", key), ("Form.Comment", said), ("Form.Version", Version(await sara.PageAsync(page))));
        Assert.Equal("Deleted by its author", (await mark.PageAsync(page)).QuerySelector(".comments__deleted")!.TextContent);
    }

    [Fact]
    public async Task What_is_refused_stands_there_as_it_was_typed()
    {
        await using var web = await PostsWeb.StartAsync();
        var (id, mark) = ((await web.DraftAsync(TestHub.Mark)).Id, await web.SeatAsync("mark"));
        var page = $"/hub/posts/{id}/comments";

        var gone = await Seat.PageAsync(await mark.PostFormAsync($"{page}?handler=Add", ("Form.Field", "body"), ("Form.Quote", "no such words"), ("Form.Text", "My words 🎉")));
        Assert.Equal(("My words 🎉", "no such words", true), (gone.QuerySelector("#Form_Text")!.TextContent.Trim(), gone.QuerySelector("#Form_Quote")!.GetAttribute("value"), gone.QuerySelector(".error-summary") is not null));

        await mark.PostFormAsync($"{page}?handler=Add", ("Form.Text", "Why?"));
        var settled = (await mark.PageAsync(page)).QuerySelector(".comments__thread")!.Id!["comment-".Length..];
        await mark.PostFormAsync($"{page}?handler=Resolve", ("Form.Thread", settled), ("Form.Version", Version(await mark.PageAsync(page))));
        var late = await Seat.PageAsync(await mark.PostFormAsync($"{page}?handler=Reply", ("Form.Thread", settled), ("Form.Text", "Because.")));
        Assert.Equal(("Because.", "yes"), (late.QuerySelector("#adrift")!.TextContent.Trim(), late.Body!.GetAttribute("data-answers-form")));

        var nobody = await Seat.PageAsync(await mark.PostFormAsync($"{page}?handler=Add", ("Form.Text", "Ask @Sara Sellers")));
        Assert.Equal("Ask @Sara Sellers", nobody.QuerySelector("#Form_Text")!.TextContent.Trim());
        Assert.Contains("may not read this", nobody.QuerySelector(".field__error")!.TextContent, StringComparison.Ordinal);

        await mark.PostFormAsync($"{page}?handler=Add", ("Form.Text", "First"));
        var thread = (await mark.PageAsync(page)).QuerySelector(".comments__thread")!.Id!["comment-".Length..];
        var empty = await Seat.PageAsync(await mark.PostFormAsync($"{page}?handler=Reply", ("Form.Thread", thread), ("Form.Text", "  ")));
        Assert.True(empty.QuerySelector("details.comments__reply")!.HasAttribute("open"));
        var forged = await Seat.PageAsync(await mark.PostFormAsync($"{page}?handler=Reply", ("Form.Thread", TestHub.Samir.Id.ToString()), ("Form.Text", "To nobody")));
        Assert.NotNull(forged.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task The_review_names_what_is_open_and_the_words_that_are_gone()
    {
        await using var web = await PostsWeb.StartAsync();
        var (draft, mark, sara) = (await web.DraftAsync(TestHub.Sara), await web.SeatAsync("mark"), await web.SeatAsync("sara"));
        await mark.PostFormAsync($"/hub/posts/{draft.Id}/comments?handler=Add", ("Form.Field", "body"), ("Form.Quote", "duty point"), ("Form.Text", "Why?"));
        await sara.PostFormAsync($"/hub/posts/{draft.Id}?handler=Next", ("Form.Version", "2"), ("Form.Title", "Choosing a pump"), ("Form.Body", "Other words."), ("Form.Summary", "S"));

        var review = await mark.PageAsync($"/hub/posts/{draft.Id}/review");

        Assert.Contains("1 comment is open.", review.QuerySelector(".decision-bar__text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The text it refers to is gone", review.QuerySelector(".comments__gone")!.TextContent.Trim());
        Assert.Contains("Why?", (await mark.PageAsync($"/hub/posts/{draft.Id}")).QuerySelector("#panel-comments")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_home_page_is_cleared()
    {
        await using var web = await PostsWeb.StartAsync();
        var (id, mark, sara) = ((await web.DraftAsync(TestHub.Sara)).Id, await web.SeatAsync("mark"), await web.SeatAsync("sara"));
        await mark.PostFormAsync($"/hub/posts/{id}/comments?handler=Add", ("Form.Text", "Good."));
        var clear = (await sara.PageAsync("/hub")).QuerySelector(".todo-list__clear")!.GetAttribute("action")!;

        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync(clear)).StatusCode);

        Assert.Null((await sara.PageAsync("/hub")).QuerySelector(".todo-list__clear"));
    }

    [Fact]
    public async Task An_open_editor_hears_of_new_comments_and_pays_nothing_while_there_are_none()
    {
        await using var web = await PostsWeb.StartAsync();
        var (id, mark, sara) = ((await web.DraftAsync(TestHub.Sara)).Id, await web.SeatAsync("mark"), await web.SeatAsync("sara"));
        var url = $"/hub/comments/post/{id}";

        var first = await sara.GetAsync(url);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await sara.GetAsync(url, tag)).StatusCode);
        var added = await mark.PostJsonAsync(url, new { text = "@Sara look", field = "body", exact = "duty", prefix = "the ", suffix = " point", block = 0 });
        var thread = (await Seat.JsonAsync(added)).GetProperty("thread");
        var then = await sara.GetAsync(url, tag);

        Assert.Equal(HttpStatusCode.OK, then.StatusCode);
        var seen = (await Seat.JsonAsync(then)).GetProperty("threads")[0];
        Assert.Equal(("duty", "words", false), (seen.GetProperty("anchor").GetProperty("exact").GetString(), seen.GetProperty("scope").GetString(), seen.GetProperty("gone").GetBoolean()));
        Assert.Equal(["@Sara", " look"], seen.GetProperty("comments")[0].GetProperty("pieces").EnumerateArray().Select(p => p.GetProperty("text").GetString()));
        var names = (await Seat.JsonAsync(await mark.GetAsync(url + "/people"))).GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString());
        Assert.Contains("Sara Sellers", names);

        var key = thread.GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mark.PostJsonAsync($"{url}/{key}/reply", new { text = "" })).StatusCode);
        Assert.Equal("comment.words-gone", (await ProblemAsync(await mark.PostJsonAsync(url, new { text = "x", field = "body", exact = "not there" }))));
        Assert.Equal("access.not-there", await ProblemAsync(await mark.PostJsonAsync($"/hub/comments/post/{TestHub.Samir.Id}", new { text = "x" })));
        Assert.Equal("access.not-there", await ProblemAsync(await mark.PostJsonAsync($"/hub/comments/nothing/{id}", new { text = "x" })));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mark.PostTextAsync(url, "{\"text\":")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await mark.PostJsonAsync(url, new { text = new string('x', 1_000_000) })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sara.PostJsonAsync($"{url}/{key}/resolve", new { version = thread.GetProperty("version").GetInt32() })).StatusCode);
    }

    private static async Task<string?> ProblemAsync(HttpResponseMessage answer) => (await Seat.JsonAsync(answer)).GetProperty("code").GetString();

    private static string Version(IHtmlDocument page) => page.QuerySelector(".comments__thread input[name='Form.Version']")!.GetAttribute("value")!;
}
