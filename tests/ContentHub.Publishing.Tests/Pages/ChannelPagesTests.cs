using System.Net;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class ChannelPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    [Fact]
    public async Task Publishers_see_channels_with_their_health_and_marketers_do_not()
    {
        var page = await (await web.AsAsync("paul")).PageAsync("/hub/channels");

        Assert.Contains("Own site", page.QuerySelector(".card__title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".card"), c => c.TextContent.Contains("Bluesky signed you out", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("mark")).StatusAsync("/hub/channels"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("mark")).StatusAsync("/hub/channels/connect/bluesky"));
        Assert.Equal(HttpStatusCode.NotFound, await (await web.AsAsync("paul")).StatusAsync("/hub/channels/connect/pigeon"));
    }

    [Fact]
    public async Task A_connection_that_does_not_work_is_not_saved_and_the_secret_is_not_shown_again()
    {
        var paul = await web.AsAsync("paul");

        var answer = await paul.PostAsync("/hub/channels/connect/bluesky", null, ("Form.Name", "Second account"), ("Form.Values[service]", "https://bsky.demo.test"),
            ("Form.Values[identifier]", "northwind.demo.test"), ("Form.Values[password]", "abcd-efgh-ijkl-mnop"));

        var page = await Browser.ReadAsync(answer, HttpStatusCode.OK);
        Assert.NotNull(page.QuerySelector(".error-summary"));
        Assert.Equal("northwind.demo.test", page.QuerySelector("input[name='Form.Values[identifier]']")!.GetAttribute("value"));
        Assert.DoesNotContain("abcd-efgh", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.False(await web.DataAsync(db => db.Set<Channel>().AnyAsync(c => c.Name == "Second account")));
    }

    [Fact]
    public async Task Missing_fields_stand_beside_their_labels()
    {
        var page = await Browser.ReadAsync(await (await web.AsAsync("paul")).PostAsync("/hub/channels/connect/bluesky", null, ("Form.Name", "")), HttpStatusCode.OK);

        Assert.True(page.QuerySelectorAll(".field--invalid").Length >= 3, page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Pausing_and_resuming_is_one_button()
    {
        var paul = await web.AsAsync("paul");

        var paused = await paul.PostAsync("/hub/channels", null, ("channel", OwnSite.ChannelId.ToString()), ("paused", "true"));
        var during = await web.DataAsync(db => db.Set<Channel>().Where(c => c.Id == OwnSite.ChannelId).Select(c => c.Paused).SingleAsync());
        await paul.PostAsync("/hub/channels", null, ("channel", OwnSite.ChannelId.ToString()), ("paused", "false"));

        Assert.Equal((HttpStatusCode.Redirect, true), (paused.StatusCode, during));
    }

    [Fact]
    public async Task A_channel_page_shows_settings_without_secrets_and_says_what_is_planned_there()
    {
        var id = await web.DataAsync(db => db.Set<Channel>().Where(c => c.Kind == "bluesky").Select(c => c.Id).SingleAsync());

        var page = await (await web.AsAsync("paul")).PageAsync($"/hub/channels/{id}");

        Assert.Equal("https://bsky.demo.test", page.QuerySelector("input[name='Form.Values[service]']")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name='Form.Values[password]']")!.GetAttribute("value"));
        Assert.DoesNotContain("demo-only", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("planned or on their way", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
