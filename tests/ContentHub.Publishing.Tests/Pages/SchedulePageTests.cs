using System.Net;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class SchedulePageTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    private static readonly string Site = OwnSite.ChannelId.ToString();

    [Fact]
    public async Task It_says_which_revision_goes_where_and_what_the_network_gets()
    {
        var page = await (await web.AsAsync("mark")).PageAsync(Path(26));

        Assert.Contains("Revision", page.QuerySelector(".page-head__sentence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("of 300", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"input[value='{Site}'][checked]"));
        Assert.Equal("Schedule", page.QuerySelector("main form button")!.TextContent);
    }

    [Fact]
    public async Task One_button_schedules_for_tomorrow_at_nine()
    {
        var mark = await web.AsAsync("mark");

        var answer = await mark.PostAsync(Path(24), null, ("Form.Channels", Site), ("Form.Quick", "tomorrow-09:00"), ("Form.Zone", "Europe/Berlin"), ("Form.OverdueHours", "24"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var planned = await web.DataAsync(db => db.Set<Publication>().SingleAsync(p => p.PostId == DemoPosts.Id(24)));
        Assert.Equal((9, 0, 0), (planned.LocalTime.Hour, planned.LocalTime.Minute, planned.LocalTime.Second));
        var page = await mark.PageAsync("/hub/ledger");
        Assert.Contains("Scheduled for", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Europe/Berlin", "24", "Choose a date and a time")]
    [InlineData("2027-03-28T02:30", "Europe/Berlin", "24", "does not exist")]
    [InlineData("2020-01-01T09:00", "Europe/Berlin", "24", "has passed")]
    [InlineData("0001-01-01T00:00", "Europe/Berlin", "24", "has passed")]
    [InlineData("9999-12-31T23:59", "America/New_York", "24", "five years ahead")]
    [InlineData("2027-01-01T09:00", "<script>", "24", "is not a time zone")]
    [InlineData("2027-01-01T09:00", "Europe/Berlin", "-5", "between 1 and 720")]
    [InlineData("<script>alert(1)</script>", "Europe/Berlin", "24", "Choose a date and a time")]
    public async Task Bad_input_is_explained_and_what_was_chosen_stays(string time, string zone, string hours, string expected)
    {
        var mark = await web.AsAsync("mark");

        var answer = await mark.PostAsync(Path(25), null, ("Form.Channels", Site), ("Form.LocalTime", time), ("Form.Zone", zone), ("Form.OverdueHours", hours));

        var page = await Browser.ReadAsync(answer, HttpStatusCode.OK);
        Assert.Contains(expected, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"input[value='{Site}'][checked]"));
        Assert.Null(page.QuerySelector("main script"));
    }

    [Fact]
    public async Task A_channel_that_nobody_connected_is_refused()
    {
        var answer = await (await web.AsAsync("mark")).PostAsync(Path(25), null, ("Form.Channels", Guid.CreateVersion7().ToString()), ("Form.Quick", "now"), ("Form.Zone", "UTC"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_seller_may_schedule_on_an_account_of_her_own_only_and_a_draft_cannot_be()
    {
        var offered = (await (await web.AsAsync("sara")).PageAsync(Path(24))).QuerySelectorAll("input[name='Form.Channels']");
        Assert.Contains("Sara on LinkedIn", Assert.Single(offered).ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("lena")).StatusAsync(Path(24)));
        var page = await (await web.AsAsync("mark")).PageAsync(Path(34));

        Assert.Null(page.QuerySelector("input[name='Form.Channels']"));
    }

    [Fact]
    public async Task Everything_of_a_post_that_is_planned_moves_together()
    {
        var mark = await web.AsAsync("mark");

        var answer = await mark.PostAsync(Path(22), Path(22) + "?handler=Move", ("Form.LocalTime", "2027-05-03T10:00"), ("Form.Zone", "Europe/Berlin"), ("Form.OverdueHours", "24"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var moved = await web.DataAsync(db => db.Set<Publication>().Where(p => p.PostId == DemoPosts.Id(22)).Select(p => p.LocalTime).ToListAsync());
        Assert.Equal([new DateTime(2027, 5, 3, 10, 0, 0), new DateTime(2027, 5, 3, 10, 0, 0)], moved);
    }

    [Fact]
    public async Task The_editor_has_a_tab_that_lists_the_publications()
    {
        var page = await (await web.AsAsync("mark")).PageAsync($"/hub/posts/{DemoPosts.Id(20)}");

        var tab = page.QuerySelector("[data-tabs-label=Publishing]");
        Assert.NotNull(tab);
        Assert.Contains("Own site", tab.TextContent, StringComparison.Ordinal);
    }

    private static string Path(int post) => $"/hub/posts/{DemoPosts.Id(post)}/schedule";
}
