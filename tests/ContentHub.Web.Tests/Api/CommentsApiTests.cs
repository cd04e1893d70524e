using System.Net;

namespace ContentHub.Web.Tests.Api;

public sealed class CommentsApiTests
{
    [Fact]
    public async Task A_thread_is_begun_answered_changed_settled_taken_up_and_deleted()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        var comments = $"/posts/{(await sara.DraftAsync()).Id}/comments";

        var made = await mark.PostApiAsync(comments, new { text = "@Sara Sellers really?", field = "body", exact = "needs water" });
        Assert.Equal((HttpStatusCode.Created, "words", "needs water", false), (made.Status, (string?)made.Body!["scope"], (string?)made.Body["anchor"]!["exact"], (bool)made.Body["gone"]!));
        Assert.Single(made.Body["messages"]![0]!["mentions"]!.AsArray());
        var thread = made.Response.Headers.Location!.ToString()["/api/v1".Length..];
        var answered = await sara.PostApiAsync(thread + "/messages", new { text = "Yes." });
        Assert.Equal((HttpStatusCode.OK, 2), (answered.Status, answered.Body!["messages"]!.AsArray().Count));

        Assert.Equal((HttpStatusCode)428, (await mark.PostApiAsync(thread + "/resolve")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await mark.PostApiAsync(thread + "/resolve", null, made.ETag)).Status);
        var resolved = await mark.PostApiAsync(thread + "/resolve", null, answered.ETag);
        Assert.Equal(("resolved", "Mark Winter"), ((string?)resolved.Body!["state"], (string?)resolved.Body["resolvedBy"]));
        Assert.Equal((1, 0), ((await sara.GetApiAsync(comments + "?state=resolved")).Body!["items"]!.AsArray().Count, (await sara.GetApiAsync(comments + "?state=open")).Body!["items"]!.AsArray().Count));
        var open = await mark.PostApiAsync(thread + "/reopen", null, resolved.ETag);

        var own = $"{thread}/messages/{answered.Body["messages"]![1]!["id"]}";
        Assert.Equal("comment.not-your-own", (await mark.CallAsync(HttpMethod.Put, own, new { text = "No." }, open.ETag)).Code);
        var edited = await sara.CallAsync(HttpMethod.Put, own, new { text = "Yes, always." }, open.ETag);
        Assert.Equal(("Yes, always.", true), ((string?)edited.Body!["messages"]![1]!["text"], (bool)edited.Body["messages"]![1]!["edited"]!));
        var deleted = await sara.CallAsync(HttpMethod.Delete, own, null, edited.ETag);
        Assert.True((bool)deleted.Body!["messages"]![1]!["deleted"]!);
        var first = $"{thread}/messages/{made.Body["messages"]![0]!["id"]}";
        Assert.Equal(HttpStatusCode.NoContent, (await mark.CallAsync(HttpMethod.Delete, first, null, deleted.ETag)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mark.GetApiAsync(thread)).Status);
    }

    [Fact]
    public async Task A_comment_with_a_key_is_made_once_and_needs_its_scope()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        var comments = $"/posts/{(await sara.DraftAsync()).Id}/comments";

        var (once, again) = (await sara.PostApiAsync(comments, new { text = "Hello" }, key: "k-1"), await sara.PostApiAsync(comments, new { text = "Hello" }, key: "k-1"));
        Assert.Equal(once.Id, again.Id);
        Assert.Single((await sara.GetApiAsync(comments)).Body!["items"]!.AsArray());

        var writer = await hub.SaraAsync("posts.write");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await writer.GetApiAsync(comments)).Status, (await writer.PostApiAsync(comments, new { text = "Hello" })).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await (await hub.SaraAsync("publishing.read")).GetApiAsync(comments)).Status);
    }

    [Theory]
    [InlineData("""{"text":""}""", 422, "comment.empty")]
    [InlineData("""{"text":"x","exact":"not there","field":"body"}""", 409, "comment.words-gone")]
    [InlineData("""{"text":"x","field":"price"}""", 422, "comment.field-unknown")]
    [InlineData("""{"txt":"x"}""", 400, "request.malformed")]
    [InlineData("""{"text":"\ud800"}""", 422, "comment.empty")]
    [InlineData("null", 400, "request.malformed")]
    public async Task Bad_input_is_named(string body, int status, string code)
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        var comments = $"/posts/{(await sara.DraftAsync()).Id}/comments";

        var refused = await sara.PostApiAsync(comments, body);

        Assert.True((status, code) == ((int)refused.Status, refused.Code) || (body.Contains("ud800", StringComparison.Ordinal) && (int)refused.Status is 400), $"{refused.Status} {refused.Code}");
        Assert.Equal("request.not-a-value", (await sara.GetApiAsync(comments + "?state=lost")).Code);
        Assert.Equal("request.not-a-value", (await sara.GetApiAsync(comments + "?after=x")).Code);
    }
}
