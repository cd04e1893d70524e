using System.Net;

namespace ContentHub.Web.Tests.Api;

public sealed class SuggestionsApiTests
{
    [Fact]
    public async Task A_text_goes_in_suggestions_come_out_and_are_accepted_rejected_and_taken_back()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        var post = await sara.DraftAsync();
        var (body, version) = ("It needs water.", (int)post.Body!["version"]!);
        var all = $"/posts/{post.Id}/suggestions";

        var made = await mark.PostApiAsync(all, new { text = "First. " + body + " And last.", version, note = "Rounder." });
        Assert.Equal((HttpStatusCode.OK, 2, 0), (made.Status, made.Body!["suggestions"]!.AsArray().Count, made.Body["unplaced"]!.AsArray().Count));
        var (first, second) = ($"{all}/{made.Body["suggestions"]![0]!["id"]}", $"{all}/{made.Body["suggestions"]![1]!["id"]}");
        Assert.Equal("suggestion.not-your-own", (await sara.PostApiAsync(first + "/withdraw", version: "\"1\"")).Code);
        Assert.Equal(("accepted", "Sara Sellers"), ((string?)(await sara.PostApiAsync(second + "/accept", version: "\"1\"", key: "a-1")).Body!["state"], (string?)(await sara.GetApiAsync(second)).Body!["decidedBy"]));
        Assert.Equal("accepted", (string?)(await sara.PostApiAsync(second + "/accept", version: "\"1\"", key: "a-1")).Body!["state"]);
        Assert.Equal((HttpStatusCode.PreconditionFailed, (HttpStatusCode)428), ((await sara.PostApiAsync(second + "/accept", version: "\"1\"")).Status, (await sara.PostApiAsync(second + "/accept")).Status));
        Assert.Equal("suggestion.decided-already", (await sara.PostApiAsync(second + "/accept", version: "\"2\"")).Code);
        Assert.Equal("withdrawn", (string?)(await mark.PostApiAsync(first + "/withdraw", version: "\"1\"")).Body!["state"]);
        Assert.Equal(body + " And last.", (string?)(await sara.GetApiAsync($"/posts/{post.Id}")).Body!["content"]!["body"]);

        var one = await mark.PostApiAsync(all, new { before = "And last", after = "In the end" });
        Assert.Equal("replace", (string?)one.Body!["suggestions"]![0]!["kind"]);
        var (seen, unseen) = ((string?)one.Body["suggestions"]![0]!["id"], await mark.PostApiAsync(all, new { before = "water", after = "oil" }));
        Assert.Equal("replace", (string?)unseen.Body!["suggestions"]![0]!["kind"]);
        var (by, tag) = ((string?)one.Body["suggestions"]![0]!["by"], (await sara.GetApiAsync($"/posts/{post.Id}")).ETag);
        Assert.Equal("request.not-a-value", (await sara.PostApiAsync(all + "/reject", new { kind = "replace", by }, tag)).Code);
        Assert.Equal("request.not-a-value", (await sara.PostApiAsync(all + "/accept", version: tag)).Code);
        Assert.Equal("suggestion.none", (await sara.PostApiAsync(all + "/reject", new { ids = new[] { seen }, kind = "insert" }, tag)).Code);
        var several = await sara.PostApiAsync(all + "/reject", new { ids = new[] { seen }, kind = "replace", by }, tag);
        Assert.Equal((1, 0), ((int)several.Body!["decided"]!, (int)several.Body["left"]!));
        Assert.Equal((4, 1), ((await sara.GetApiAsync(all)).Body!["items"]!.AsArray().Count, (await sara.GetApiAsync(all + "?state=open")).Body!["items"]!.AsArray().Count));
    }

    [Fact]
    public async Task Suggesting_needs_its_scope_and_leaks_nothing()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        var theirs = $"/posts/{(await mark.DraftAsync()).Id}/suggestions";
        var own = $"/posts/{(await sara.DraftAsync()).Id}/suggestions";

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await sara.GetApiAsync(theirs)).Status, (await sara.PostApiAsync(theirs, new { text = "x", version = 1 })).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await sara.PostApiAsync(theirs + "/accept", version: "\"1\"")).Status);
        var writer = await hub.SaraAsync("posts.write");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), ((await writer.GetApiAsync(own)).Status, (await writer.PostApiAsync(own, new { text = "x", version = 1 })).Status));
    }

    [Theory]
    [InlineData("""{"text":"x"}""", 422, "suggestion.base-missing")]
    [InlineData("""{"text":"x","version":99}""", 409, "suggestion.text-moved-on")]
    [InlineData("""{"text":"x","revision":7}""", 422, "suggestion.revision-unknown")]
    [InlineData("""{"text":"x","version":1,"field":"slug"}""", 422, "suggestion.field-unknown")]
    [InlineData("""{"before":"not there","after":"x"}""", 409, "suggestion.words-gone")]
    [InlineData("""{"before":"","after":"x"}""", 422, "suggestion.words-ambiguous")]
    [InlineData("""{}""", 422, "suggestion.nothing-changed")]
    [InlineData("""{"txt":"x"}""", 400, "request.malformed")]
    public async Task Bad_input_is_named(string json, int status, string code)
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var answer = await sara.PostApiAsync($"/posts/{(await sara.DraftAsync()).Id}/suggestions", json);

        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
    }
}
