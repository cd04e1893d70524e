using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>What changed, and why, as people see it: without script, and through the API.</summary>
public sealed class LearningPageTests
{
    [Fact]
    public async Task Reasons_are_ticked_with_the_decision_and_stay_ticked_when_it_is_refused()
    {
        await using var web = await PostsWeb.StartAsync();
        var (id, mark) = (await EditedAsync(web), await web.SeatAsync("mark"));
        var page = await mark.PageAsync($"/hub/posts/{id}/review");
        Assert.Equal(6, page.QuerySelectorAll("input[name='Form.Reasons']").Length);
        var form = await FormAsync(web, id);

        var refused = await Seat.PageAsync(await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Changes", [.. form, ("Form.Note", ""), ("Form.Reasons", "Tone"), ("Form.Reasons", "Claim")]));
        Assert.Equal(["Tone", "Claim"], Ticked(refused));
        var unknown = await Seat.PageAsync(await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Approve", [.. form, ("Form.Note", "Kept 🙂"), ("Form.Reasons", "Humour")]));
        Assert.Contains("Choose among tone", unknown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kept 🙂", unknown.QuerySelector("#Form_Note")!.TextContent.Trim());

        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Approve", [.. form, ("Form.Note", "Calmer."), ("Form.Reasons", "Tone")])).StatusCode);
        var sees = await (await web.SeatAsync("sara")).PageAsync($"/hub/posts/{id}/learning");
        Assert.Equal("Mark Winter changed 1 place", sees.QuerySelector("#lesson")!.TextContent);
        Assert.Equal("amazing ", sees.QuerySelector("del")!.TextContent.Replace("removed: ", "", StringComparison.Ordinal));
        Assert.Contains("Calmer.", sees.QuerySelector(".timeline__note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(sees.QuerySelector("form[method=post] textarea"));
    }

    [Fact]
    public async Task Who_approves_without_a_reason_is_asked_for_one_and_gives_it_later()
    {
        await using var web = await PostsWeb.StartAsync();
        var (id, mark) = (await EditedAsync(web), await web.SeatAsync("mark"));
        var done = await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Approve", [.. await FormAsync(web, id)]);
        var next = await mark.PageAsync(done.Headers.Location!.ToString());
        Assert.EndsWith($"/hub/posts/{id}/learning", next.QuerySelector(".notice a")!.GetAttribute("href"), StringComparison.Ordinal);

        var page = await mark.PageAsync($"/hub/posts/{id}/learning");
        var lesson = page.QuerySelector("input[name='Form.Lesson']")!.GetAttribute("value")!;
        (string, string)[] typed = [("Form.Lesson", lesson), ("Form.Reasons", "Style"), ("Form.Note", "<script>alert(1)</script> ‮rtl")];
        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync($"/hub/posts/{id}/learning", [.. typed, ("Form.Version", "1")])).StatusCode);
        var late = await Seat.PageAsync(await mark.PostFormAsync($"/hub/posts/{id}/learning", ("Form.Lesson", lesson), ("Form.Version", "1"), ("Form.Reasons", "Length"), ("Form.Note", "Mine")));
        Assert.Equal("Mine", late.QuerySelector("#Form_Note")!.TextContent.Trim());
        Assert.Equal(["Length"], Ticked(late));

        var sara = await web.SeatAsync("sara");
        var seen = await sara.PageAsync($"/hub/posts/{id}/learning");
        Assert.StartsWith("<script>alert(1)</script>", seen.QuerySelector(".timeline__note")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll(".lesson script"));
        Assert.Equal(HttpStatusCode.Forbidden, (await sara.PostFormAsync($"/hub/posts/{id}/learning", [.. typed, ("Form.Version", "1")])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mark.GetAsync($"/hub/posts/{id}/learning?lesson={Guid.Empty}")).StatusCode);
    }

    [Fact]
    public async Task Ones_own_page_shows_the_trend_and_nobody_elses_there_is()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await EditedAsync(web);
        var sara = await web.SeatAsync("sara");
        Assert.Contains("Nothing to learn from yet", (await sara.PageAsync("/hub/writing")).Body!.TextContent, StringComparison.Ordinal);
        var mark = await web.SeatAsync("mark");
        await mark.PostFormAsync($"/hub/posts/{id}/review?handler=Approve", [.. await FormAsync(web, id), ("Form.Reasons", "Tone")]);

        var page = await sara.PageAsync("/hub/writing?reason=tone");
        Assert.Equal("9.1", page.QuerySelector(".figures b")!.TextContent);
        Assert.Equal(12, page.QuerySelectorAll(".bars__one").Length);
        Assert.Contains("1 place changed, 9.1 per 100 words", page.QuerySelector(".todo-list__state")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await sara.PageAsync("/hub/writing?reason=length&after=nonsense")).QuerySelectorAll(".todo-list__row"));
        Assert.Contains("Nothing to learn from yet", (await mark.PageAsync("/hub/writing")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await mark.GetAsync("/hub/writing/teams")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SeatAsync("lena")).GetAsync("/hub/writing")).StatusCode);
        Assert.Contains("No figures", (await (await web.SeatAsync("nora")).PageAsync("/hub/writing/teams")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_takes_reasons_and_tells_them_to_the_author()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = await EditedAsync(web);
        var (mark, sara) = (await web.ApiAsync("mark"), await web.ApiAsync("sara"));
        var seen = await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, default));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(mark, HttpMethod.Post, $"/api/v1/posts/{id}/approve", seen.Value.Post.Version, new { hash = seen.Value.Hash, reasons = new[] { "humour" } })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(mark, HttpMethod.Post, $"/api/v1/posts/{id}/approve", seen.Value.Post.Version, new { hash = seen.Value.Hash, reasons = new[] { "tone", "claim" } })).StatusCode);

        var lesson = (await sara.GetFromJsonAsync<JsonElement>($"/api/v1/posts/{id}/lessons"))[0];
        Assert.Equal("1 tone claim Mark Winter", $"{lesson.GetProperty("edits")} {string.Join(' ', lesson.GetProperty("reasons").EnumerateArray())} {lesson.GetProperty("editors")[0]}");
        var one = $"/api/v1/posts/{id}/lessons/{lesson.GetProperty("id")}";
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(sara, HttpMethod.Put, one, 1, new { note = "x" })).StatusCode);
        var put = await SendAsync(mark, HttpMethod.Put, one, 1, new { reasons = new[] { "style" }, note = "Why" });
        Assert.Equal("Why", (await put.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("note").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(mark, HttpMethod.Put, one, 1, new { note = "Late" })).StatusCode);
        Assert.Equal(9.09, (await sara.GetFromJsonAsync<JsonElement>("/api/v1/writing")).GetProperty("now").GetProperty("editsPer100Words").GetDouble());
        Assert.Equal(HttpStatusCode.Forbidden, (await mark.GetAsync("/api/v1/writing/teams")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.ApiAsync("nora")).GetAsync($"/api/v1/posts/{id}/lessons")).StatusCode);
    }

    private static async Task<Guid> EditedAsync(PostsWeb web)
    {
        var draft = await web.DraftAsync(TestHub.Sara, PostsHub.Words(body: "Our amazing pumps save energy. Ask for the duty point first."));
        Assert.True((await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, default))).Succeeded);
        var now = (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(draft.Id, TestHub.Mark, default))).Value.Post.Version;
        Assert.True((await web.DoAsync((SaveDraft s) => s.HandleAsync(draft.Id, now, PostsHub.Words(body: "Our pumps save energy. Ask for the duty point first."), TestHub.Mark, default))).Succeeded);
        return draft.Id;
    }

    private static IEnumerable<string?> Ticked(IHtmlDocument page) => page.QuerySelectorAll("input[name='Form.Reasons'][checked]").Select(i => i.GetAttribute("value"));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient api, HttpMethod method, string path, int version, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await api.SendAsync(request);
    }

    private static async Task<(string, string)[]> FormAsync(PostsWeb web, Guid id)
    {
        var seen = (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, default))).Value;
        return [("Form.Version", $"{seen.Post.Version}"), ("Form.Hash", seen.Hash)];
    }
}
