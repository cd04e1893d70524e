using System.Net;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class FeedPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    private const string Feeds = "/hub/calendar/feeds";

    [Fact]
    public async Task Marks_address_is_shown_once_read_without_a_session_and_gone_when_revoked()
    {
        var mark = await web.AsAsync("mark");
        var made = await Browser.ReadAsync(await mark.PostAsync(Feeds, null, ("Form.Of", $"Channel:{OwnSite.ChannelId}")), HttpStatusCode.OK);
        var address = new Uri(made.QuerySelector("#feed-address")!.TextContent).AbsolutePath;
        Assert.DoesNotContain(address, (await mark.PageAsync(Feeds)).Body!.InnerHtml, StringComparison.Ordinal);

        var program = web.Hub.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        var read = await program.GetAsync(address);
        Assert.Equal("text/calendar", read.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(Ical.Net.Calendar.Load(await read.Content.ReadAsStringAsync())!.Events);
        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(read.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await program.SendAsync(again)).StatusCode);

        var feed = (await mark.PageAsync(Feeds)).QuerySelector("input[name=feed]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostAsync(Feeds, Feeds + "?handler=Revoke", ("feed", feed))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Nonsense_is_explained_and_who_reads_no_schedule_has_no_feeds()
    {
        var mark = await web.AsAsync("mark");

        var wrong = await Browser.ReadAsync(await mark.PostAsync(Feeds, null, ("Form.Of", "<script>:x")), HttpStatusCode.OK);
        Assert.Contains("Choose what the feed is of", wrong.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mark.PostAsync(Feeds, null, ("Form.Of", $"Team:{Guid.CreateVersion7()}"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("lena")).StatusAsync(Feeds));
    }
}
