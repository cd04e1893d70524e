using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.WantedDates;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

/// <summary>The calendar without script, on the demo company.</summary>
public sealed class CalendarPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    private const string Calendar = "/hub/calendar";

    [Theory]
    [InlineData("month")]
    [InlineData("week")]
    [InlineData("day")]
    [InlineData("list")]
    public async Task Every_view_stands_at_the_one_address_with_links_to_the_others(string view)
    {
        var page = await (await web.AsAsync("mark")).PageAsync($"{Calendar}?view={view}");

        Assert.Equal(view, page.QuerySelector(".calendar__views [aria-current=page]")!.TextContent, ignoreCase: true);
        Assert.Equal(4, page.QuerySelectorAll(".calendar__views a").Length);
        Assert.Contains($"view={view}", page.QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".calendar__day--today [aria-current=date]"));
        Assert.NotNull(page.QuerySelector("nav[aria-label=Main] a[href$='/hub/calendar'][aria-current=page]"));
    }

    [Fact]
    public async Task An_item_says_time_channel_author_and_state_and_the_tray_what_has_no_time()
    {
        var planned = await web.DataAsync(db => db.Set<Publication>().FirstAsync(p => p.PostId == DemoPosts.Id(21)));
        var page = await (await web.AsAsync("mark")).PageAsync($"{Calendar}?view=week&date={planned.LocalTime:yyyy-MM-dd}");

        var item = page.QuerySelector($"[data-calendar-item='p-{planned.Id}']")!.TextContent;
        Assert.Contains("09:00", item, StringComparison.Ordinal);
        Assert.Contains("planned", item, StringComparison.Ordinal);
        Assert.Contains(planned.Title, item, StringComparison.Ordinal);
        Assert.Contains("Own site", page.QuerySelector(".calendar__days")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".calendar__tray [data-id='{DemoPosts.Id(26)}']"));
        Assert.NotNull(page.QuerySelector($".calendar__tray [data-id='{DemoPosts.Id(36)}']"));
    }

    [Fact]
    public async Task A_seller_sees_no_draft_of_others()
    {
        var page = await (await web.AsAsync("sara")).PageAsync(Calendar);

        Assert.All(page.QuerySelectorAll(".calendar-item__who"), who => Assert.Equal("Sara Sellers", who.TextContent));
        Assert.Empty(page.QuerySelectorAll("select[name=author]"));
    }

    [Theory]
    [InlineData("?view=<script>&date=2026-13-45&channel=x&author=y&state=z")]
    [InlineData("?date=0001-01-01")]
    [InlineData("?date=9999-12-31&view=list")]
    [InlineData("?tag=%F0%9F%98%80%E2%80%8F")]
    public async Task Ugly_addresses_are_answered_with_a_page(string query)
    {
        var page = await (await web.AsAsync("mark")).PageAsync(Calendar + query);

        Assert.NotNull(page.QuerySelector(".calendar__days"));
        Assert.Null(page.QuerySelector("main script"));
    }

    [Fact]
    public async Task Filters_are_chips_that_lead_to_the_page_without_them()
    {
        var page = await (await web.AsAsync("mark")).PageAsync($"{Calendar}?view=week&state=trouble&tag=nothing");

        var chips = page.QuerySelectorAll(".filter-bar__chips a").Select(c => c.GetAttribute("href")!).ToList();
        Assert.Equal(3, chips.Count);
        Assert.DoesNotContain("state=", chips[1], StringComparison.Ordinal);
        Assert.Contains("view=week", chips[1], StringComparison.Ordinal);
        Assert.Contains("Nothing fits these filters", page.QuerySelector(".calendar__empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_for_a_day_is_wanted_then_and_opens_for_writing()
    {
        var sara = await web.AsAsync("sara");

        var answer = await sara.PostAsync($"{Calendar}/new?day=2027-05-03", null, ("Form.Title", "<b>Spring</b> 🌱"), ("Form.LocalTime", "2027-05-03T09:00"), ("Form.Zone", "Europe/Berlin"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var day = await sara.PageAsync($"{Calendar}?view=day&date=2027-05-03");
        Assert.Contains("<b>Spring</b> 🌱", day.QuerySelector(".calendar__items")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("draft, wanted", day.QuerySelector(".calendar__items")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_day_keeps_the_title_and_leaves_no_draft_behind()
    {
        var sara = await web.AsAsync("sara");

        var answer = await sara.PostAsync($"{Calendar}/new", null, ("Form.Title", "Kept words"), ("Form.LocalTime", "2027-03-28T02:30"), ("Form.Zone", "Europe/Berlin"));

        var page = await Browser.ReadAsync(answer, HttpStatusCode.OK);
        Assert.Equal("Kept words", ((IHtmlInputElement)page.QuerySelector("#Form_Title")!).Value);
        Assert.Contains("does not exist", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await web.DataAsync(db => db.Set<WantedDate>().CountAsync(w => w.LocalTime == new DateTime(2027, 3, 28, 2, 30, 0))));
    }

    [Fact]
    public async Task A_publication_moves_with_plain_fields_alone_or_with_all_of_its_post()
    {
        var mark = await web.AsAsync("mark");
        var planned = await web.DataAsync(db => db.Set<Publication>().Where(p => p.PostId == DemoPosts.Id(23)).OrderBy(p => p.Id).ToListAsync());
        var path = $"{Calendar}/publications/{planned[0].Id}?back=%2Fhub%2Fcalendar%3Fview%3Dweek";

        var page = await mark.PageAsync(path);
        Assert.Contains("All of this post (1 more)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var answer = await mark.PostAsync(path, null, ("Form.Version", "1"), ("Form.LocalTime", "2027-06-01T10:00"), ("Form.Zone", "Europe/Berlin"), ("Form.All", "true"), ("Form.Do", "Move"), ("back", "/hub/calendar?view=week"));

        Assert.Equal("/hub/calendar?view=week", answer.Headers.Location!.ToString());
        var moved = await web.DataAsync(db => db.Set<Publication>().Where(p => p.PostId == DemoPosts.Id(23)).Select(p => p.LocalTime).ToListAsync());
        Assert.All(moved, at => Assert.Equal(new DateTime(2027, 6, 1, 10, 0, 0), at));
        var late = await mark.PostAsync(path, null, ("Form.Version", "1"), ("Form.LocalTime", "2027-06-02T10:00"), ("Form.Zone", "Europe/Berlin"), ("Form.Do", "Move"));
        Assert.Contains("was faster", (await Browser.ReadAsync(late, HttpStatusCode.OK)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_ids_other_roles_and_foreign_ways_back_lead_nowhere()
    {
        var (sara, lena) = (await web.AsAsync("sara"), await web.AsAsync("lena"));
        var others = await web.DataAsync(db => db.Set<Publication>().FirstAsync(p => p.AuthorId != ContentHub.Accounts.Contracts.DemoPeople.Sara));

        Assert.Equal(HttpStatusCode.NotFound, await sara.StatusAsync($"{Calendar}/publications/{others.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await sara.StatusAsync($"{Calendar}/posts/{Guid.CreateVersion7()}"));
        Assert.Equal(HttpStatusCode.Forbidden, await lena.StatusAsync(Calendar));
        Assert.Equal(HttpStatusCode.Forbidden, await lena.StatusAsync($"{Calendar}/new"));
        var page = await sara.PageAsync($"{Calendar}/new?back=https%3A%2F%2Fevil.test");
        Assert.DoesNotContain("evil.test", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drop_answers_with_what_happened_or_why_not()
    {
        var mark = await web.AsAsync("mark");

        var wanted = await DropAsync(mark, ("kind", "Post"), ("id", DemoPosts.Id(37).ToString()), ("day", "2027-04-06"), ("version", "0"));
        Assert.Contains("is wanted for Tue 6 Apr 2027 09:00", wanted.Body.GetProperty("said").GetString(), StringComparison.Ordinal);
        var approved = await DropAsync(mark, ("kind", "Post"), ("id", DemoPosts.Id(25).ToString()), ("day", "2027-04-06"), ("version", "0"));
        Assert.Contains("/schedule?at=2027-04-06T09", approved.Body.GetProperty("go").GetString(), StringComparison.Ordinal);
        var nonsense = await DropAsync(mark, ("kind", "Cake"), ("id", "x"), ("day", "<script>"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "calendar.not-a-day"), (nonsense.Status, nonsense.Body.GetProperty("code").GetString()));
        var schedule = await mark.PageAsync($"/hub/posts/{DemoPosts.Id(25)}/schedule?at=2027-04-06T09:00&zone=Europe/Berlin");
        Assert.Equal("2027-04-06T09:00", ((IHtmlInputElement)schedule.QuerySelector("#Form_LocalTime")!).Value);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> DropAsync(Browser who, params (string, string)[] fields)
    {
        var answer = await who.PostAsync(Calendar, Calendar + "?handler=Drop", fields);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
