using System.Net;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class LedgerPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    [Fact]
    public async Task The_ledger_shows_trouble_first_and_says_when_things_were_delivered()
    {
        var page = await (await web.AsAsync("mark")).PageAsync("/hub/ledger");

        Assert.Equal("Delivery ledger", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Bluesky signed you out", page.QuerySelector(".ledger__row--trouble")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".ledger__row--ok"), r => r.TextContent.Contains("0.4 s after it was due", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_see_the_ledger_gets_403_and_what_is_not_there_404()
    {
        var lena = await web.AsAsync("lena");

        Assert.Equal(HttpStatusCode.Forbidden, await lena.StatusAsync("/hub/ledger"));
        Assert.Equal(HttpStatusCode.NotFound, await (await web.AsAsync("mark")).StatusAsync($"/hub/ledger/{Guid.CreateVersion7()}"));
    }

    [Theory]
    [InlineData("?state=Nonsense&channel=abc&on=yesterday&after=%3Cscript%3E")]
    [InlineData("?after=9999999999999999999-ffffffffffffffffffffffffffffffff")]
    [InlineData("?on=0001-01-01")]
    [InlineData("?on=9999-12-31")]
    [InlineData("?state=99")]
    public async Task Made_up_filters_are_no_error(string query) =>
        Assert.Equal(HttpStatusCode.OK, await (await web.AsAsync("mark")).StatusAsync("/hub/ledger" + query));

    [Fact]
    public async Task Every_step_of_a_publication_is_on_its_page()
    {
        var failed = await web.DataAsync(db => db.Set<Publication>().SingleAsync(p => p.State == DeliveryState.Failed));

        var page = await (await web.AsAsync("mark")).PageAsync($"/hub/ledger/{failed.Id}");

        Assert.Equal(3, page.QuerySelectorAll(".timeline__item").Length);
        Assert.NotNull(page.QuerySelector("button[value=Retry]"));
    }

    [Fact]
    public async Task A_seller_sees_no_buttons_and_her_posts_are_refused_when_she_makes_them_up()
    {
        var id = await web.DataAsync(db => db.Set<Publication>().Where(p => p.PostId == DemoPosts.Id(1)).Select(p => p.Id).SingleAsync());
        var sara = await web.AsAsync("sara");
        var author = await web.DataAsync(db => db.Set<Publication>().Where(p => p.Id == id).Select(p => p.AuthorId).SingleAsync());
        if (author != Accounts.Contracts.DemoPeople.Sara)
        {
            Assert.Equal(HttpStatusCode.NotFound, await sara.StatusAsync($"/hub/ledger/{id}"));
            return;
        }

        var page = await sara.PageAsync($"/hub/ledger/{id}");

        Assert.Empty(page.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task A_planned_publication_is_moved_and_cancelled_on_its_page()
    {
        var planned = await web.DataAsync(db => db.Set<Publication>().FirstAsync(p => p.PostId == DemoPosts.Id(23) && p.ChannelKind == OwnSite.Kind));
        var mark = await web.AsAsync("mark");
        var path = $"/hub/ledger/{planned.Id}";

        var bad = await Browser.ReadAsync(await mark.PostAsync(path, null, ("Form.Do", "Move"), ("Form.LocalTime", "2027-03-28T02:30"), ("Form.Zone", "Europe/Berlin")), HttpStatusCode.OK);
        var moved = await mark.PostAsync(path, null, ("Form.Do", "Move"), ("Form.LocalTime", "2027-03-28T03:30"), ("Form.Zone", "Europe/Berlin"));
        var stale = await Browser.ReadAsync(await mark.PostAsync(path, null, ("Form.Do", "Cancel"), ("Form.Version", "1")), HttpStatusCode.OK);
        var cancelled = await mark.PostAsync(path, null, ("Form.Do", "Cancel"));

        Assert.Contains("does not exist in Europe/Berlin", bad.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2027-03-28T02:30", bad.QuerySelector("#Form_LocalTime")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Contains("was faster", stale.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, cancelled.StatusCode);
        Assert.Equal(DeliveryState.Cancelled, await web.DataAsync(db => db.Set<Publication>().Where(p => p.Id == planned.Id).Select(p => p.State).SingleAsync()));
    }
}
