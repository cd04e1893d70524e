using System.Net;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>The answers that docs/front-end.md promises to the editor.</summary>
public sealed class SaveEndpointTests
{
    [Fact]
    public async Task An_autosave_answers_version_address_checks_counts_and_words()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var answer = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "Five questions", body = "One two three [here](https://example.org)", tags = new[] { "Pumps" }, coverAssetId = (string?)null });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var json = await Seat.JsonAsync(answer);
        Assert.Equal(draft.Version + 1, json.GetProperty("version").GetInt32());
        Assert.Equal("five-questions", json.GetProperty("slug").GetString());
        Assert.Equal(4, json.GetProperty("words").GetInt32());
        Assert.Contains(json.GetProperty("checks").EnumerateArray(), c => c.GetProperty("code").GetString() == "check.link-text" && c.GetProperty("field").GetString() == "body" && c.GetProperty("severity").GetString() == "warning");
        Assert.Equal(System.Text.Json.JsonValueKind.Array, json.GetProperty("variants").ValueKind);
    }

    [Fact]
    public async Task A_field_that_is_left_out_stays_as_it_is()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara, PostsHub.Words() with { Summary = "Keep me", Tags = ["Energy"] });

        await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "B" });

        var page = await sara.PageAsync($"/hub/posts/{draft.Id}");
        Assert.Equal("Keep me", page.QuerySelector("#Form_Summary")!.TextContent.Trim());
        Assert.Equal("Energy", page.QuerySelector("#Form_Tags")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_older_version_is_a_conflict_that_names_who()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        await web.DoAsync((SaveDraft s) => s.HandleAsync(draft.Id, draft.Version, PostsHub.Words(body: "By Mark"), TestHub.Mark, CancellationToken.None));

        var answer = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "Mine" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var json = await Seat.JsonAsync(answer);
        Assert.Equal("post.changed-elsewhere", json.GetProperty("code").GetString());
        Assert.Equal("Mark Winter", json.GetProperty("by").GetString());
        Assert.True(json.GetProperty("version").GetInt32() > draft.Version);
    }

    [Fact]
    public async Task Saving_over_ones_own_newer_text_keeps_it_in_the_history()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        var newer = await Seat.JsonAsync(await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "From the other window" }));

        var late = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "Mine" });
        var conflict = await Seat.JsonAsync(late);
        var over = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = conflict.GetProperty("version").GetInt32(), overwrites = true, title = "T", body = "Mine" });

        Assert.Equal((HttpStatusCode.Conflict, "You", newer.GetProperty("version").GetInt32()), (late.StatusCode, conflict.GetProperty("by").GetString(), conflict.GetProperty("version").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, over.StatusCode);
        var history = await sara.PageAsync($"/hub/posts/{draft.Id}/history");
        Assert.Contains("before other words were saved over it", history.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var kept = await sara.PageAsync(history.QuerySelectorAll(".timeline a").First(a => a.GetAttribute("href")!.Contains("/history/", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("From the other window", kept.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_moved_on_again_is_never_overwritten()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "Newer" });

        var answer = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, overwrites = true, title = "T", body = "Mine" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task From_the_panel_a_finding_may_stay_for_a_reason()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        var saved = await Seat.JsonAsync(await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "Words" }));
        var summary = saved.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "check.summary-missing");
        var fingerprint = summary.GetProperty("fingerprint").GetString();

        var refused = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/waive", new { fingerprint, reason = " " });
        var gone = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/waive", new { fingerprint = "0123", reason = "A note." });
        var waived = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/waive", new { fingerprint, reason = "It is a note." });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "waiver.reason-missing"), (refused.StatusCode, (await Seat.JsonAsync(refused)).GetProperty("code").GetString()));
        Assert.Equal("waiver.finding-gone", (await Seat.JsonAsync(gone)).GetProperty("code").GetString());
        Assert.DoesNotContain((await Seat.JsonAsync(waived)).GetProperty("checks").EnumerateArray(), c => c.GetProperty("code").GetString() == "check.summary-missing");
        Assert.DoesNotContain(fingerprint!, (await sara.PageAsync($"/hub/posts/{draft.Id}")).QuerySelector("[data-editor-checks]")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_to_be_mended_carries_no_fingerprint_to_let_it_stay_with()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var saved = await Seat.JsonAsync(await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "", body = "Words" }));

        var title = saved.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "check.title-missing");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, title.GetProperty("fingerprint").ValueKind);
    }

    [Fact]
    public async Task While_somebody_else_writes_a_save_is_locked()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        await web.DoAsync((TakeHold t) => t.HandleAsync(PostDocument.Name, draft.Id, TestHub.Mark, CancellationToken.None));

        var save = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "B" });
        var hold = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/hold", new { action = "hold" });
        var take = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/hold", new { action = "take" });

        Assert.Equal((HttpStatusCode)423, save.StatusCode);
        Assert.Equal("Mark Winter", (await Seat.JsonAsync(save)).GetProperty("by").GetString());
        Assert.Equal((HttpStatusCode)423, hold.StatusCode);
        Assert.True((await Seat.JsonAsync(take)).GetProperty("holder").GetProperty("me").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "B" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await sara.PostFormAsync($"/hub/posts/{draft.Id}/hold", ("action", "release"))).StatusCode);
    }

    [Fact]
    public async Task What_is_too_long_or_taken_is_refused_beside_its_field()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        await web.DraftAsync(TestHub.Samir, PostsHub.Words() with { Title = "Taken", Slug = "taken" });
        var draft = await web.DraftAsync(TestHub.Sara);

        var large = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = new string('x', 1_000_000), body = new string('y', 5_000_000) });
        var taken = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "B", slug = "taken" });
        var huge = await sara.PostTextAsync($"/hub/posts/{draft.Id}/save", "{\"body\":\"" + new string('z', 9_000_000) + "\"}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        var errors = (await Seat.JsonAsync(large)).GetProperty("errors");
        Assert.True(errors.TryGetProperty("title", out _) && errors.TryGetProperty("body", out _));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.True((await Seat.JsonAsync(taken)).GetProperty("errors").TryGetProperty("slug", out _));
        Assert.Equal("post.save-too-large", (await Seat.JsonAsync(huge)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_is_no_save_gets_a_named_answer()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        foreach (var body in new[]
        {
            "", "[]", "null", "{\"version\":\"x\"}", "{\"title\":7}", "{\"variants\":[]}", "{\"tags\":\"a\"}", "{\"title\":\"\\ud800\"}", "{\"coverAssetId\":{}}", "{\"version\":99999999999}",
        })
        {
            var answer = await sara.PostTextAsync($"/hub/posts/{draft.Id}/save", body);

            Assert.InRange((int)answer.StatusCode, 400, 422);
            Assert.NotNull((await Seat.JsonAsync(answer)).GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task An_ended_session_and_a_missing_token_are_answers()
    {
        await using var web = await PostsWeb.StartAsync();
        var draft = await web.DraftAsync(TestHub.Sara);
        using var nobody = web.Hub.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var content = new StringContent("{}", null, "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync($"/hub/posts/{draft.Id}/save", content)).StatusCode);
    }

    [Fact]
    public async Task Another_seller_can_neither_save_nor_preview_nor_hold_nor_copy()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Samir);

        foreach (var (path, body) in new (string, object)[] { ("save", new { version = 1, title = "T", body = "B" }), ("preview", new { title = "T", body = "B" }), ("hold", new { action = "take" }), ("copy", new { title = "T", body = "B" }) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sara.PostJsonAsync($"/hub/posts/{draft.Id}/{path}", body)).StatusCode);
        }
    }

    [Fact]
    public async Task A_submitted_post_is_not_saved_and_says_what_to_do()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, CancellationToken.None));

        var answer = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/save", new { version = draft.Version, title = "T", body = "B" });

        Assert.Equal("post.take-back-first", (await Seat.JsonAsync(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task After_a_conflict_ones_own_text_becomes_a_post_of_its_own()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var answer = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/copy", new { title = "Mine", body = "Kept" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var page = await sara.PageAsync((await Seat.JsonAsync(answer)).GetProperty("url").GetString()!);
        Assert.Equal("Kept", page.QuerySelector("#Form_Body")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_preview_is_the_servers_rendering()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var answer = await sara.PostJsonAsync($"/hub/posts/{draft.Id}/preview", new { title = "<b>T</b>", summary = "S", body = "# H\n\n<script>alert(1)</script>", coverAssetId = (string?)null, coverAlt = "" });

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h2 id=\"h-h\">H</h2>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }
}
