using System.Net;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>The writing page as a plain form: no script.</summary>
public sealed class EditorPageTests
{
    [Fact]
    public async Task Write_makes_a_draft_and_leads_to_it()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");

        var answer = await sara.PostFormAsync("/hub/posts/new");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await sara.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal("Submit to Ada or Mark", page.QuerySelector(".editor__actions .button--primary")!.TextContent);
    }

    [Fact]
    public async Task A_title_typed_on_the_home_page_begins_the_post()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        Assert.NotNull((await sara.PageAsync("/hub")).QuerySelector("form[action='/hub/posts/new'] input[name='Form.Title']"));

        var answer = await sara.PostFormAsync("/hub/posts/new", ("Form.Title", "Five questions"));

        var page = await sara.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal("Five questions", page.QuerySelector("#Form_Title")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_title_that_is_too_long_to_begin_with_is_refused_and_kept()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");

        var page = await Seat.PageAsync(await sara.PostFormAsync("/hub/posts/new", ("Form.Title", new string('x', 201))));

        Assert.Equal(new string('x', 201), page.QuerySelector("#Form_Title")!.GetAttribute("value"));
        Assert.Contains("200", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_first_submit_asks_for_what_readers_find_a_post_by()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        var first = await sara.PageAsync($"/hub/posts/{draft.Id}");
        var submitted = await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, CancellationToken.None));
        Assert.True(submitted.Succeeded);
        var mark = await web.SeatAsync("mark");

        var second = await mark.PageAsync($"/hub/posts/{draft.Id}");

        Assert.NotNull(first.QuerySelector("[data-editor-finish=yes]"));
        Assert.Null(second.QuerySelector("[data-editor-finish=yes]"));
    }

    [Fact]
    public async Task Save_keeps_everything_that_was_typed()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var answer = await sara.PostFormAsync($"/hub/posts/{draft.Id}", Typed(draft.Version, ("Form.Summary", "S"), ("Form.Tags", "a, b"), ("Form.Language", "de"), ("Form.CanonicalUrl", "https://example.org/x")));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await sara.PageAsync($"/hub/posts/{draft.Id}");
        Assert.Equal(["S", "a, b", "de", "https://example.org/x"], new[] { page.QuerySelector("#Form_Summary")!.TextContent.Trim(), Value("Tags"), Value("Language"), Value("CanonicalUrl") });
        string Value(string field) => page.QuerySelector($"#Form_{field}")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task A_save_that_came_too_late_shows_both_texts_and_may_be_repeated()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);
        await web.DoAsync((SaveDraft s) => s.HandleAsync(draft.Id, draft.Version, PostsHub.Words(body: "The newer text"), TestHub.Mark, CancellationToken.None));

        var answer = await sara.PostFormAsync($"/hub/posts/{draft.Id}", Typed(draft.Version));
        var page = await Seat.PageAsync(answer);

        Assert.Equal("My words", page.QuerySelector("#Form_Body")!.TextContent.Trim());
        Assert.Equal("The newer text", page.QuerySelector("#theirs-body")!.TextContent.Trim());
        Assert.Contains("Mark Winter", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("input[name='Form.Overwrites']")!.GetAttribute("value"));
        var version = int.Parse(page.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!, null);
        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"/hub/posts/{draft.Id}", Typed(version))).StatusCode);
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_field_and_nothing_is_lost()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var answer = await sara.PostFormAsync($"/hub/posts/{draft.Id}", Typed(draft.Version, ("Form.Slug", "!!!"), ("Form.CanonicalUrl", "javascript:alert(1)"), ("Form.Language", "<b>")));
        var page = await Seat.PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("My words", page.QuerySelector("#Form_Body")!.TextContent.Trim());
        Assert.Equal("!!!", page.QuerySelector("#Form_Slug")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#Form_Slug-error"));
        Assert.NotNull(page.QuerySelector("#Form_CanonicalUrl-error"));
        Assert.NotNull(page.QuerySelector("#Form_Language-error"));
    }

    [Fact]
    public async Task Five_megabytes_are_refused_by_name_and_shown_again()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var answer = await sara.PostFormAsync($"/hub/posts/{draft.Id}", ("Form.Version", $"{draft.Version}"), ("Form.Title", "T"), ("Form.Body", new string('x', 5_000_000)));
        var page = await Seat.PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("1,000,000", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5_000_000, page.QuerySelector("#Form_Body")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task Submit_saves_first_and_refuses_an_untitled_post_beside_the_title()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Sara);

        var refused = await sara.PostFormAsync($"/hub/posts/{draft.Id}?handler=Next", ("Form.Version", $"{draft.Version}"), ("Form.Title", " "), ("Form.Body", "My words"));
        var page = await Seat.PageAsync(refused);
        Assert.Contains("title", page.QuerySelector(".error-summary")!.TextContent, StringComparison.OrdinalIgnoreCase);

        var version = int.Parse(page.QuerySelector("input[name='Form.Version']")!.GetAttribute("value")!, null);
        var done = await sara.PostFormAsync($"/hub/posts/{draft.Id}?handler=Next", Typed(version));
        Assert.Equal("/hub", done.Headers.Location!.ToString());
        Assert.Contains("In review", (await sara.PageAsync($"/hub/posts/{draft.Id}")).QuerySelector(".stage-badge")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_person_reads_along_while_somebody_writes_alone_and_may_take_over()
    {
        await using var web = await PostsWeb.StartAsync();
        var (sara, mark) = (await web.SeatAsync("sara"), await web.SeatAsync("mark"));
        var draft = await web.DraftAsync(TestHub.Sara);
        Assert.Equal("false", (await mark.PageAsync($"/hub/posts/{draft.Id}")).QuerySelector("form.editor")!.GetAttribute("data-editor-readonly"));
        await sara.PostJsonAsync($"/hub/posts/{draft.Id}/hold", new { action = "hold" });

        var page = await mark.PageAsync($"/hub/posts/{draft.Id}");
        Assert.Contains("Sara Sellers", page.QuerySelector(".lock-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("form.editor")!.GetAttribute("data-editor-readonly"));

        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync($"/hub/posts/{draft.Id}/take-over")).StatusCode);
        var late = await Seat.PageAsync(await sara.PostFormAsync($"/hub/posts/{draft.Id}", Typed(draft.Version)));
        Assert.Contains("Mark Winter", late.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("My words", late.QuerySelector("#Form_Body")!.TextContent.Trim());
    }

    private static readonly string[] HostileWords =
    [
        "<script>alert(1)</script>", "javascript:alert(1)", "\" onfocus=alert(1) x=\"", "'; drop table posts_posts; --", "😀👩‍👩‍👧", "\u202egnp.exe", "{{7*7}}", "%00%0a", "\u0001\u0002", "../../etc/passwd",
    ];

    [Fact]
    public async Task Hostile_words_in_every_field_are_words()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        foreach (var words in HostileWords)
        {
            await AnswersAsync(sara, await web.DraftAsync(TestHub.Sara), words);
        }

        Assert.DoesNotContain("<script>alert", await (await sara.GetAsync("/hub/posts")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(Seat sara, SavedDraft draft, string words)
    {
        var fields = new[] { "Title", "Body", "Summary", "Tags", "Slug", "Language", "CanonicalUrl", "CoverAssetId", "CoverAlt", "Variants[bluesky]", "Variants[<script>]", "Nonsense" };

        var answer = await sara.PostFormAsync($"/hub/posts/{draft.Id}", [("Form.Version", "seven"), .. fields.Select(f => ($"Form.{f}", words))]);
        var other = await sara.PostFormAsync($"/hub/posts/{draft.Id}", [("Form.Version", $"{draft.Version}"), .. fields.Select(f => ($"Form.{f}", words))]);
        var next = await sara.PostFormAsync($"/hub/posts/{draft.Id}?handler=Next", [("Form.Version", $"{draft.Version}"), ("Form.Title", words), ("Form.Body", words)]);

        Assert.All([answer, other, next], a => Assert.True((int)a.StatusCode < 500));
        var query = Uri.EscapeDataString(words);
        foreach (var path in new[] { $"/hub/posts/{draft.Id}", $"/hub/posts/{draft.Id}/review", $"/hub/posts?text={query}&state={query}&author={query}&tag={query}&language={query}&from={query}&to={query}&after={query}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await sara.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task Nothing_of_another_sellers_draft_is_shown()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var draft = await web.DraftAsync(TestHub.Samir);
        await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Samir, CancellationToken.None));
        var revision = (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(draft.Id, TestHub.Mark, CancellationToken.None))).Value.CurrentRevisionId;

        foreach (var path in new[] { "", "/review", "/history", $"/history/{revision}", "/checks", "/hand-over", "/move/takeback" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sara.GetAsync($"/hub/posts/{draft.Id}{path}")).StatusCode);
        }

        foreach (var path in new[] { "", "/review?handler=Approve", "/review?handler=Changes", $"/history/{revision}", "/checks", "/trash", "/restore", "/duplicate", "/take-over", "/move/takeback", "/hand-over" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await sara.PostFormAsync($"/hub/posts/{draft.Id}{path}", ("Form.Version", "1"), ("Form.Note", "n"), ("Form.Reason", "n"))).StatusCode);
        }
    }

    private static (string, string)[] Typed(int version, params (string, string)[] more) =>
        [("Form.Version", $"{version}"), ("Form.Title", "My title"), ("Form.Body", "My words"), .. more];
}
