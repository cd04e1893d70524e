using System.Net;
using System.Text.Json.Nodes;

namespace ContentHub.Web.Tests.Api;

public sealed class PostsApiTests
{
    [Fact]
    public async Task A_draft_is_created_read_changed_and_trashed()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var made = await sara.DraftAsync();
        Assert.Equal($"/api/v1/posts/{made.Id}", made.Response.Headers.Location?.ToString());
        var read = await sara.GetApiAsync($"/posts/{made.Id}");
        Assert.Equal((made.ETag, "draft", "Why a pump runs dry"), (read.ETag, (string?)read.Body!["stage"], (string?)read.Body["content"]!["title"]));

        var patched = await sara.CallAsync(HttpMethod.Patch, $"/posts/{made.Id}", new { title = "Dry running", tags = new[] { "a", "b" } }, read.ETag);
        Assert.Equal(HttpStatusCode.OK, patched.Status);
        Assert.Equal(("Dry running", "It needs water.", 2), ((string?)patched.Body!["content"]!["title"], (string?)patched.Body["content"]!["body"], patched.Body["content"]!["tags"]!.AsArray().Count));

        var put = await sara.CallAsync(HttpMethod.Put, $"/posts/{made.Id}", new { title = "Only a title" }, patched.ETag);
        Assert.Equal(("Only a title", ""), ((string?)put.Body!["content"]!["title"], (string?)put.Body["content"]!["body"]));

        var gone = await sara.CallAsync(HttpMethod.Delete, $"/posts/{made.Id}", null, put.ETag);
        Assert.Equal(HttpStatusCode.NoContent, gone.Status);
        Assert.Empty((await sara.GetApiAsync("/posts")).Body!["items"]!.AsArray());
        var inTrash = Assert.Single((await sara.GetApiAsync("/posts?trash=true")).Body!["items"]!.AsArray())!;
        var back = await sara.PostApiAsync($"/posts/{made.Id}/restore", null, $"\"{inTrash["version"]}\"");
        Assert.Equal((HttpStatusCode.OK, false), (back.Status, (bool)back.Body!["inTrash"]!));
    }

    [Fact]
    public async Task Patching_with_null_empties_a_member()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        var made = await sara.DraftAsync();

        var patched = await sara.CallAsync(HttpMethod.Patch, $"/posts/{made.Id}", """{"summary":null,"tags":null,"cover":null}""", made.ETag);

        Assert.Equal(("", 0, "It needs water."), ((string?)patched.Body!["content"]!["summary"], patched.Body["content"]!["tags"]!.AsArray().Count, (string?)patched.Body["content"]!["body"]));
    }

    [Fact]
    public async Task A_write_says_which_version_it_was_made_on()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        var made = await sara.DraftAsync();
        var changed = await sara.CallAsync(HttpMethod.Patch, $"/posts/{made.Id}", new { title = "Second" }, made.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.Status);

        foreach (var (method, path) in new[] { (HttpMethod.Put, ""), (HttpMethod.Patch, ""), (HttpMethod.Delete, ""), (HttpMethod.Post, "/submit"), (HttpMethod.Post, "/restore") })
        {
            var body = method == HttpMethod.Delete ? null : "{}";
            Assert.Equal((HttpStatusCode)428, (await sara.CallAsync(method, $"/posts/{made.Id}{path}", body)).Status);
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await sara.CallAsync(method, $"/posts/{made.Id}{path}", body, made.ETag)).Status);
        }

        foreach (var version in new[] { "1", "\"0\"", "\"-1\"", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\"", "\"x\"" })
        {
            Assert.Equal("request.version-malformed", (await sara.CallAsync(HttpMethod.Put, $"/posts/{made.Id}", "{}", version)).Code);
        }

        Assert.Equal("Second", (string?)(await sara.GetApiAsync($"/posts/{made.Id}")).Body!["content"]!["title"]);
    }

    [Fact]
    public async Task The_review_goes_from_draft_to_approved_and_names_the_hash()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());

        var draft = await sara.DraftAsync();
        var submitted = await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, draft.ETag);
        var back = await mark.PostApiAsync($"/posts/{draft.Id}/request-changes", new { note = "Name the pump" }, submitted.ETag);
        Assert.Equal(("inReview", "changesRequested"), ((string?)submitted.Body!["stage"], (string?)back.Body!["stage"]));

        var again = await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, back.ETag);
        var wrong = await mark.PostApiAsync($"/posts/{draft.Id}/approve", new { hash = "v1:0" }, again.ETag);
        Assert.Equal((HttpStatusCode.Conflict, "post.not-what-you-saw"), (wrong.Status, wrong.Code));
        var seen = await mark.GetApiAsync($"/posts/{draft.Id}");
        var approved = await mark.PostApiAsync($"/posts/{draft.Id}/approve", new { hash = (string?)seen.Body!["hash"] }, seen.ETag);
        Assert.Equal((HttpStatusCode.OK, "approved"), (approved.Status, (string?)approved.Body!["stage"]));

        var revisions = (await sara.GetApiAsync($"/posts/{draft.Id}/revisions")).Body!["items"]!.AsArray();
        Assert.Contains(revisions, r => (Guid?)r!["id"] == (Guid?)approved.Body["approvedRevisionId"] && (string?)r["hash"] == (string?)seen.Body["hash"]);
        var revision = await sara.GetApiAsync($"/revisions/{approved.Body["approvedRevisionId"]}");
        Assert.Equal("It needs water.", (string?)revision.Body!["content"]!["body"]);
    }

    [Fact]
    public async Task Refusals_of_the_workflow_keep_their_codes()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        var draft = await sara.DraftAsync();
        var own = await mark.DraftAsync();
        var empty = await sara.PostApiAsync("/posts", "{}");

        var submitted = await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, draft.ETag);
        var ownSubmitted = await mark.PostApiAsync($"/posts/{own.Id}/submit", null, own.ETag);

        Assert.Equal("access.not-yours", (await sara.PostApiAsync($"/posts/{draft.Id}/approve", new { hash = "x" }, submitted.ETag)).Code);
        Assert.Equal("post.own-approval", (await mark.PostApiAsync($"/posts/{own.Id}/approve", new { hash = "x" }, ownSubmitted.ETag)).Code);
        Assert.Equal("post.reason-missing", (await mark.PostApiAsync($"/posts/{draft.Id}/request-changes", null, submitted.ETag)).Code);
        Assert.Equal("post.not-from-this-state", (await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, submitted.ETag)).Code);
        Assert.Equal("post.take-back-first", (await sara.CallAsync(HttpMethod.Patch, $"/posts/{draft.Id}", new { title = "x" }, submitted.ETag)).Code);
        var missing = await sara.PostApiAsync($"/posts/{empty.Id}/submit", null, empty.ETag);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "post.title-missing"), (missing.Status, missing.Code));
        Assert.Equal(["body", "title"], missing.Body!["errors"]!.AsObject().Select(e => e.Key).Order());
    }

    [Fact]
    public async Task The_list_pages_by_cursor_and_shows_each_post_once()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        for (var i = 0; i < 53; i++)
        {
            await sara.DraftAsync($"Post {i}");
        }

        var first = await sara.GetApiAsync("/posts?stage=draft&tag=pumps");
        var second = await sara.GetApiAsync($"/posts?stage=draft&tag=pumps&after={first.Body!["next"]}");

        Assert.Equal((50, 3, null), (first.Body["items"]!.AsArray().Count, second.Body!["items"]!.AsArray().Count, (string?)second.Body["next"]));
        Assert.Equal(53, first.Body["items"]!.AsArray().Concat(second.Body["items"]!.AsArray()).Select(p => (string?)p!["id"]).Distinct().Count());
    }

    [Fact]
    public async Task Words_of_any_kind_come_back_as_they_were_sent()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        const string Words = "Größe 👩‍👩‍👧‍👦 עברית '; drop table x; -- <script>alert(1)</script> {{7*7}} \\u0041 \"quoted\"";

        var made = await sara.PostApiAsync("/posts", new { title = Words, body = Words + "\n\nsecond" });

        var read = await sara.GetApiAsync($"/posts/{made.Id}");
        Assert.Equal((Words, Words + "\n\nsecond"), ((string?)read.Body!["content"]!["title"], (string?)read.Body["content"]!["body"]));
    }

    [Fact]
    public async Task A_seller_never_learns_of_another_sellers_draft()
    {
        await using var hub = await ApiHub.StartAsync();
        var mark = await hub.MarkAsync();
        var paulAsSeller = await hub.ClientAsync("paul@demo.test", "posts.write");
        var draft = await (await hub.SaraAsync()).DraftAsync("Secret tender");

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, ""), (HttpMethod.Get, "/revisions"), (HttpMethod.Put, ""), (HttpMethod.Patch, ""), (HttpMethod.Delete, ""),
            (HttpMethod.Post, "/submit"), (HttpMethod.Post, "/take-back"), (HttpMethod.Post, "/archive"), (HttpMethod.Post, "/restore"),
        })
        {
            var answer = await paulAsSeller.CallAsync(method, $"/posts/{draft.Id}{path}", method == HttpMethod.Get || method == HttpMethod.Delete ? null : "{}", method == HttpMethod.Get ? null : draft.ETag);
            Assert.Equal((HttpStatusCode.NotFound, "access.not-there"), (answer.Status, answer.Code));
            Assert.DoesNotContain("Secret", answer.Body!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Empty((await paulAsSeller.GetApiAsync("/posts")).Body!["items"]!.AsArray());
        Assert.Empty((await paulAsSeller.GetApiAsync("/posts?text=Secret")).Body!["items"]!.AsArray());
        Assert.Single((await mark.GetApiAsync("/posts")).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task Nulls_where_words_are_expected_are_empty_words()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var made = await sara.PostApiAsync("/posts", """{"title":null,"tags":[null,"a"],"variants":[null,{"channel":null,"text":null}],"cover":null,"language":null}""");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(["a"], made.Body!["content"]!["tags"]!.AsArray().Select(t => (string?)t));
    }

    [Fact]
    public async Task Limits_are_answered_with_their_field()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var answer = await sara.PostApiAsync("/posts", new { title = new string('x', 201), canonicalUrl = "javascript:alert(1)" });

        Assert.Equal(["canonicalUrl", "title"], answer.Body!["errors"]!.AsObject().Select(e => e.Key).Order());
        Assert.Equal((HttpStatusCode)413, (await sara.PostApiAsync("/posts", new JsonObject { ["body"] = new string('x', 1_000_001) }.ToJsonString())).Status);
    }
}
