using System.Net;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class LinkPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    [Fact]
    public async Task Readers_are_led_on_and_counted_robots_only_led_on()
    {
        await web.DataAsync(async db =>
        {
            db.Add(new ShortLink { Code = "abcdefg", PublicationId = Guid.CreateVersion7(), PostId = Guid.CreateVersion7(), Target = "https://example.com/p?utm_source=net", MadeAt = DateTimeOffset.UnixEpoch });
            return await db.SaveChangesAsync();
        });
        var reader = web.Hub.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

        var led = await AskAsync(reader, HttpMethod.Get, "abcdefg", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)");
        await AskAsync(reader, HttpMethod.Get, "abcdefg", "Mozilla/5.0 (compatible; bingbot/2.0)");
        await AskAsync(reader, HttpMethod.Get, "abcdefg", "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1)");
        await AskAsync(reader, HttpMethod.Head, "abcdefg", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)");
        await AskAsync(reader, HttpMethod.Get, "abcdefg", "");

        Assert.Equal((HttpStatusCode.Redirect, "https://example.com/p?utm_source=net", "noindex"), (led.StatusCode, led.Headers.Location?.AbsoluteUri, led.Headers.GetValues("X-Robots-Tag").Single()));
        Assert.Equal(1, await web.DataAsync(db => db.Set<ShortLink>().Where(l => l.Code == "abcdefg").Select(l => l.Clicks).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(reader, HttpMethod.Get, "zzzzzzz", "Mozilla/5.0")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(reader, HttpMethod.Get, "%2e%2e%2fhub", "Mozilla/5.0")).StatusCode);
    }

    [Fact]
    public async Task Paul_sets_the_addresses_of_a_network_and_an_article_channel_has_none()
    {
        var paul = await web.AsAsync("paul");
        var (bluesky, other) = await web.DataAsync(async db => (await IdAsync(db, "bluesky"), await IdAsync(db, "wordpress")));
        var page = $"/hub/channels/{bluesky}";

        var set = await paul.PostAsync(page, page + "?handler=Links", ("Links.Kind", "Tagged"), ("Links.Source", "{channel}"), ("Links.Campaign", "<script>"));

        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        var shown = await paul.PageAsync(page);
        Assert.Contains("utm_source=bluesky&utm_campaign=%3Cscript%3E", shown.QuerySelector("#links")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null((await paul.PageAsync($"/hub/channels/{other}")).QuerySelector("#links"));
    }

    private static Task<Guid> IdAsync(ContentHub.Data.HubDbContext db, string kind) => db.Set<Channel>().Where(c => c.Kind == kind && !c.Disconnected).Select(c => c.Id).FirstAsync();

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, HttpMethod method, string code, string agent)
    {
        using var request = new HttpRequestMessage(method, $"/l/{code}");
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        return await client.SendAsync(request);
    }
}
