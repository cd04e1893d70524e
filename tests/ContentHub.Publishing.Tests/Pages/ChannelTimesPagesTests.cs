using System.Net;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.Slots;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class ChannelTimesPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    private static readonly string Times = $"/hub/channels/{OwnSite.ChannelId}/times";

    [Fact]
    public async Task Paul_adds_a_weekly_time_and_a_wrong_one_is_explained()
    {
        var paul = await web.AsAsync("paul");

        var added = await paul.PostAsync(Times, Times + "?handler=Add", ("Form.Day", "Friday"), ("Form.Time", "16:45"), ("Form.Zone", "Europe/Berlin"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Friday 16:45", (await paul.PageAsync(Times)).QuerySelector(".slot-list")!.TextContent, StringComparison.Ordinal);

        var wrong = await paul.PostAsync(Times, Times + "?handler=Add", ("Form.Day", "Friday"), ("Form.Time", "<b>"), ("Form.Zone", "Europe/Berlin"));
        Assert.Contains("Choose a day", (await Browser.ReadAsync(wrong, HttpStatusCode.OK)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("mark")).StatusAsync(Times));
    }

    [Fact]
    public async Task Next_free_slot_is_one_button_of_the_schedule_page()
    {
        var mark = await web.AsAsync("mark");

        var answer = await mark.PostAsync($"/hub/posts/{DemoPosts.Id(24)}/schedule", null, ("Form.Channels", OwnSite.ChannelId.ToString()), ("Form.Quick", "next-slot"), ("Form.Zone", "Europe/Berlin"), ("Form.OverdueHours", "24"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var planned = await web.DataAsync(db => db.Set<Publication>().SingleAsync(p => p.PostId == DemoPosts.Id(24)));
        var slots = await web.DataAsync(db => db.Set<ChannelSlot>().Where(s => s.ChannelId == OwnSite.ChannelId).ToListAsync());
        Assert.Contains(slots, s => s.Day == planned.LocalTime.DayOfWeek && s.Minute == (int)planned.LocalTime.TimeOfDay.TotalMinutes);
    }

    [Fact]
    public async Task A_day_is_kept_free_and_refuses_until_it_is_confirmed()
    {
        var (paul, mark) = (await web.AsAsync("paul"), await web.AsAsync("mark"));
        const string Kept = "/hub/calendar/kept-free";

        Assert.Equal(HttpStatusCode.Redirect, (await paul.PostAsync(Kept, null, ("Form.From", "2027-08-02"), ("Form.To", "2027-08-06"), ("Form.Reason", "Summer <b>break</b>"))).StatusCode);
        var schedule = $"/hub/posts/{DemoPosts.Id(25)}/schedule";
        var refused = await mark.PostAsync(schedule, null, ("Form.Channels", OwnSite.ChannelId.ToString()), ("Form.LocalTime", "2027-08-03T09:00"), ("Form.Zone", "Europe/Berlin"), ("Form.OverdueHours", "24"));
        var page = await Browser.ReadAsync(refused, HttpStatusCode.OK);
        Assert.Contains("Summer <b>break</b>", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("input[name='Form.Anyway']"));

        var shown = await mark.PageAsync("/hub/calendar?date=2027-08-01");
        Assert.Contains("Summer <b>break</b>", shown.QuerySelector("[data-calendar-day='2027-08-03'] .calendar__kept")!.TextContent, StringComparison.Ordinal);
        var wrong = await paul.PostAsync(Kept, null, ("Form.From", "2027-08-02"), ("Form.To", "soon"), ("Form.Reason", ""));
        Assert.Contains("Say why", (await Browser.ReadAsync(wrong, HttpStatusCode.OK)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
