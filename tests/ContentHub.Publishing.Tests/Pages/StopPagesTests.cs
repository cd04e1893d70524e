using System.Net;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class StopPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    [Fact]
    public async Task The_coming_week_names_what_the_demo_account_that_signed_out_will_fail()
    {
        var page = await (await web.AsAsync("mark")).PageAsync("/hub/ledger/coming");

        Assert.Contains("would fail", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".ledger__facts"), f => f.TextContent.Contains("Bluesky signed you out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_would_be_sent_is_shown_to_who_may_see_the_publication()
    {
        var planned = await web.DataAsync(db => db.Set<Publication>().Where(p => p.State == DeliveryState.Planned && p.ChannelKind == "bluesky").Select(p => p.Id).FirstAsync());

        var page = await (await web.AsAsync("mark")).PageAsync($"/hub/ledger/{planned}/rehearsal");

        Assert.Contains("com.atproto.repo.putRecord", page.QuerySelector(".rehearsal")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-only", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("lena")).StatusAsync($"/hub/ledger/{planned}/rehearsal"));
    }

    [Theory]
    [InlineData("lena")]
    [InlineData("sara")]
    public async Task Who_may_not_stop_everything_does_not_see_the_page(string who) =>
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync(who)).StatusAsync("/hub/ledger/stops"));

    [Fact]
    public async Task A_hold_is_begun_with_a_reason_shown_above_every_page_and_ended()
    {
        var mark = await web.AsAsync("mark");
        var nothing = await mark.PostAsync("/hub/ledger/stops", "/hub/ledger/stops?handler=Begin", ("kind", "Hold"), ("Form.Reason", " "));
        Assert.Contains("Say in a sentence why", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await mark.PostAsync("/hub/ledger/stops", "/hub/ledger/stops?handler=Begin", ("kind", "Hold"), ("Form.Reason", "<script>alert(1)</script> 🔥"));
        var seen = (await (await web.AsAsync("sara")).PageAsync("/hub")).QuerySelector(".notice--danger")!;
        await mark.PostAsync("/hub/ledger/stops", "/hub/ledger/stops?handler=Release");
        await mark.PostAsync("/hub/ledger/stops", "/hub/ledger/stops?handler=End", ("kind", "Hold"), ("letGo", "true"));
        var after = await (await web.AsAsync("sara")).PageAsync("/hub");

        Assert.Contains("<script>alert(1)</script> 🔥", seen.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("script"));
        Assert.Null(after.QuerySelector(".notice--danger"));
    }

    [Fact]
    public async Task A_form_without_a_kind_ends_nothing_and_a_made_up_channel_follows_nobody()
    {
        var mark = await web.AsAsync("mark");

        Assert.Equal(HttpStatusCode.BadRequest, (await mark.PostAsync("/hub/ledger/stops", "/hub/ledger/stops?handler=End", ("kind", "x"), ("letGo", "true"))).StatusCode);
        var schedule = $"/hub/posts/{Posts.Contracts.DemoPosts.Id(24)}/schedule";
        var answer = await Browser.ReadAsync(await mark.PostAsync(schedule, null, ("Form.Follows[abc]", "x"), ("Form.EndsLocal", "30.11.2026 18:00"), ("Form.LocalTime", "2027-05-03T10:00"), ("Form.OverdueHours", "24")), HttpStatusCode.OK);
        Assert.Contains("Write the day and the time", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-05-03T10:00", answer.QuerySelector("#Form_LocalTime")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Looking_at_a_channel_that_does_not_exist_says_so()
    {
        var paul = await web.AsAsync("paul");

        Assert.Equal(HttpStatusCode.NotFound, (await paul.PostAsync("/hub/channels", "/hub/channels?handler=Look", ("channel", Guid.CreateVersion7().ToString()))).StatusCode);
    }
}
