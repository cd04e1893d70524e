using System.Net;

namespace ContentHub.Web.Tests.Api;

public sealed class IdempotencyTests
{
    [Fact]
    public async Task The_same_write_with_the_same_key_is_done_once_and_answered_alike()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var first = await sara.PostApiAsync("/posts", new { title = "Once" }, null, "key-1");
        var second = await sara.PostApiAsync("/posts", new { title = "Once" }, null, "key-1");

        Assert.Equal((first.Status, first.ETag, first.Body!.ToJsonString(), first.Response.Headers.Location), (second.Status, second.ETag, second.Body!.ToJsonString(), second.Response.Headers.Location));
        Assert.Equal("true", second.Response.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.False(first.Response.Headers.Contains("Idempotency-Replayed"));
        Assert.Single((await sara.GetApiAsync("/posts")).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_key_does_not_serve_for_another_request()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        var made = await sara.PostApiAsync("/posts", new { title = "Once" }, null, "key-1");

        var otherBody = await sara.PostApiAsync("/posts", new { title = "Twice" }, null, "key-1");
        var otherAddress = await sara.PostApiAsync($"/posts/{made.Id}/submit", new { title = "Once" }, made.ETag, "key-1");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency.key-reused"), (otherBody.Status, otherBody.Code));
        Assert.Equal("idempotency.key-reused", otherAddress.Code);
    }

    [Fact]
    public async Task Ten_at_once_with_one_key_make_one_post()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => sara.PostApiAsync("/posts", new { title = "Once" }, null, "key-1")));

        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Created || a.Code == "idempotency.still-running", $"{a.Status} {a.Code}"));
        Assert.Single(answers.Where(a => a.Status == HttpStatusCode.Created).Select(a => a.Id).Distinct());
        Assert.Single((await sara.GetApiAsync("/posts")).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_refusal_changed_nothing_and_is_not_remembered()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        var draft = await sara.DraftAsync();

        var stale = await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, "\"99\"", "key-1");
        var right = await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, draft.ETag, "key-1");
        var replayed = await sara.PostApiAsync($"/posts/{draft.Id}/submit", null, draft.ETag, "key-1");

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.OK, HttpStatusCode.OK), (stale.Status, right.Status, replayed.Status));
    }

    [Fact]
    public async Task Keys_of_different_tokens_never_meet()
    {
        await using var hub = await ApiHub.StartAsync();
        var (one, other, narrow) = (await hub.SaraAsync(), await hub.MarkAsync(), await hub.SaraAsync("publishing.read"));

        var first = await one.PostApiAsync("/posts", new { title = "Once" }, null, "key-1");
        var second = await other.PostApiAsync("/posts", new { title = "Once" }, null, "key-1");
        var third = await narrow.PostApiAsync("/posts", new { title = "Once" }, null, "key-1");

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(HttpStatusCode.Forbidden, third.Status);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("grün")]
    public async Task A_key_that_is_no_key_is_refused(string key)
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        Assert.Equal("idempotency.key-malformed", (await sara.PostApiAsync("/posts", "{}", null, key)).Code);
        Assert.Equal("idempotency.key-malformed", (await sara.PostApiAsync("/posts", "{}", null, new string('k', 201))).Code);
    }
}
