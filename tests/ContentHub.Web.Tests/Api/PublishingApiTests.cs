using System.Net;

namespace ContentHub.Web.Tests.Api;

public sealed class PublishingApiTests
{
    private const string Site = "0197a000-0000-7000-8000-0000000000aa";

    [Fact]
    public async Task An_approved_post_is_scheduled_moved_and_cancelled_and_the_ledger_tells_it()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        var post = await ApiCalls.ApprovedAsync(sara, mark);

        var planned = await mark.PostApiAsync($"/posts/{post.Id}/publications", new { channels = new[] { Site }, at = "2030-05-03T09:00", zone = "Europe/Berlin" });
        var publication = Assert.Single(planned.Body!.AsArray())!;
        Assert.Equal((HttpStatusCode.Created, "planned", "2030-05-03T07:00:00+00:00"), (planned.Status, (string?)publication["state"], (string?)publication["dueAt"]));

        var id = (string?)publication["id"];
        var read = await mark.GetApiAsync($"/publications/{id}");
        var moved = await mark.PostApiAsync($"/publications/{id}/reschedule", new { at = "2030-05-04T07:00:00Z", zone = "Europe/Berlin" }, read.ETag);
        Assert.Equal("2030-05-04T09:00", (string?)moved.Body!["local"]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await mark.PostApiAsync($"/publications/{id}/cancel", null, read.ETag)).Status);
        Assert.Equal((HttpStatusCode)428, (await mark.PostApiAsync($"/publications/{id}/cancel")).Status);
        var cancelled = await mark.PostApiAsync($"/publications/{id}/cancel", null, moved.ETag);
        Assert.Equal("cancelled", (string?)cancelled.Body!["state"]);
        Assert.Equal("publication.not-from-this-state", (await mark.PostApiAsync($"/publications/{id}/withdraw", null, cancelled.ETag)).Code);

        var ledger = (await mark.GetApiAsync($"/publications/{id}/deliveries")).Body!["items"]!.AsArray();
        Assert.Equal(["planned", "rescheduled", "cancelled"], ledger.Select(l => (string?)l!["step"]));
        var listed = Assert.Single((await mark.GetApiAsync($"/publications?post={post.Id}&state=cancelled&from=2030-05-01&to=2030-06-01")).Body!["items"]!.AsArray());
        Assert.Equal(id, (string?)listed!["id"]);
        Assert.Equal("site", (string?)Assert.Single((await mark.GetApiAsync("/channels")).Body!["items"]!.AsArray(), c => (string?)c!["id"] == Site)!["kind"]);
    }

    [Fact]
    public async Task Who_may_not_schedule_or_see_is_told_so_or_told_nothing()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark, paul) = (await hub.SaraAsync(), await hub.MarkAsync(), await hub.ClientAsync("paul@demo.test", "publishing.read"));
        var post = await ApiCalls.ApprovedAsync(sara, mark);
        var draft = await mark.DraftAsync();
        var body = new { channels = new[] { Site }, at = "2030-05-03T09:00" };
        var planned = await mark.PostApiAsync($"/posts/{post.Id}/publications", body);
        var id = (string?)planned.Body![0]!["id"];

        Assert.Equal("access.not-yours", (await sara.PostApiAsync($"/posts/{post.Id}/publications", body)).Code);
        Assert.Equal("access.not-yours", (await sara.PostApiAsync($"/publications/{id}/cancel", null, "\"1\"")).Code);
        Assert.Equal("publication.not-approved", (await mark.PostApiAsync($"/posts/{draft.Id}/publications", body)).Code);
        Assert.Equal(HttpStatusCode.OK, (await sara.GetApiAsync($"/publications/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetApiAsync($"/publications/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetApiAsync($"/publications/{id}/deliveries")).Status);
        Assert.Empty((await paul.GetApiAsync("/publications")).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task The_calendar_lists_what_goes_out_to_whom_may_see_it_and_names_what_is_missing()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark, paul) = (await hub.SaraAsync(), await hub.MarkAsync(), await hub.ClientAsync("paul@demo.test", "publishing.read"));
        var post = await ApiCalls.ApprovedAsync(sara, mark);
        await mark.PostApiAsync($"/posts/{post.Id}/publications", new { channels = new[] { Site }, at = "2030-05-03T09:00", zone = "Europe/Berlin" });
        const string May = "/calendar?from=2030-05-01T00:00:00Z&to=2030-06-01T00:00:00Z";

        var item = Assert.Single((await mark.GetApiAsync(May)).Body!["items"]!.AsArray())!;
        Assert.Equal(("publication", "planned", "2030-05-03T07:00:00+00:00", ""), ((string?)item["kind"], (string?)item["state"], (string?)item["at"], (string?)item["stays"]));
        Assert.NotEqual("", (string?)Assert.Single((await sara.GetApiAsync(May)).Body!["items"]!.AsArray())!["stays"]);
        Assert.Empty((await paul.GetApiAsync(May)).Body!["items"]!.AsArray());
        Assert.Empty((await mark.GetApiAsync(May + "&state=trouble")).Body!["items"]!.AsArray());
        Assert.Equal("request.not-a-value", (await mark.GetApiAsync("/calendar")).Code);
        Assert.Equal("request.not-a-value", (await mark.GetApiAsync(May + "&state=cake")).Code);
    }

    [Fact]
    public async Task Publications_page_by_cursor()
    {
        await using var hub = await ApiHub.StartAsync();
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());
        var post = await ApiCalls.ApprovedAsync(sara, mark);
        for (var i = 0; i < 52; i++)
        {
            var planned = await mark.PostApiAsync($"/posts/{post.Id}/publications", new { channels = new[] { Site }, at = "2030-05-03T09:00" });
            Assert.Equal(HttpStatusCode.OK, (await mark.PostApiAsync($"/publications/{planned.Body![0]!["id"]}/cancel", null, "\"1\"")).Status);
        }

        var first = await mark.GetApiAsync("/publications");
        var second = await mark.GetApiAsync($"/publications?after={first.Body!["next"]}");

        Assert.Equal((50, 2, null), (first.Body["items"]!.AsArray().Count, second.Body!["items"]!.AsArray().Count, (string?)second.Body["next"]));
        Assert.Equal("request.not-a-value", (await mark.GetApiAsync("/publications?state=7&after=x")).Code);
    }
}
