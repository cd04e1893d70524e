using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Data.Outbox;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Following;
using ContentHub.Notifications.Mails;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Notifications.Tests.Pages;

/// <summary>The real host with the demo company, which has heard of everything that happened in it.</summary>
public sealed class NotificationsWeb : DemoWeb
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DrainOutbox>().RunAsync(default);
    }
}

public sealed class NotificationPagesTests(NotificationsWeb web) : IClassFixture<NotificationsWeb>
{
    [Fact]
    public async Task The_bell_carries_the_number_of_the_list_and_each_line_leads_to_its_place()
    {
        var mark = await web.AsAsync("mark");
        var home = await NotificationsWeb.PageAsync(mark, "/hub");
        var list = await NotificationsWeb.PageAsync(mark, "/hub/notifications?unread=true");
        var bell = home.QuerySelector("[data-live-counter=notifications]")!;
        var rows = list.QuerySelectorAll(".notification-list__row");

        Assert.True(rows.Length > 0);
        Assert.Equal(rows.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), bell.TextContent);
        foreach (var link in rows.Select(r => r.QuerySelector("a")!.GetAttribute("href")!))
        {
            var there = await mark.GetAsync(link);
            Assert.Equal(HttpStatusCode.Redirect, there.StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await mark.GetAsync(there.Headers.Location)).StatusCode);
        }

        Assert.Contains("no notification", (await NotificationsWeb.PageAsync(mark, "/hub/notifications?unread=true")).QuerySelector(".empty-state")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_and_all_are_marked_without_script_and_strange_filters_do_no_harm()
    {
        var paul = await web.AsAsync("paul");
        var list = await NotificationsWeb.PageAsync(paul, "/hub/notifications");
        var id = list.QuerySelector(".notification-list__row--unread input[name=id]")!.GetAttribute("value")!;
        var before = list.QuerySelectorAll(".notification-list__row--unread").Length;

        await WebHub.PostFormAsync(paul, "/hub/notifications", [new("id", id), new("read", "true")], "/hub/notifications?handler=Read");
        Assert.Equal(before - 1, (await NotificationsWeb.PageAsync(paul, "/hub/notifications")).QuerySelectorAll(".notification-list__row--unread").Length);
        await WebHub.PostFormAsync(paul, "/hub/notifications", [new("id", id), new("read", "false")], "/hub/notifications?handler=Read");
        await WebHub.PostFormAsync(paul, "/hub/notifications", [new("until", "9223372036854775807")], "/hub/notifications?handler=All");
        Assert.Empty((await NotificationsWeb.PageAsync(paul, "/hub/notifications")).QuerySelectorAll(".notification-list__row--unread"));

        var stolen = await WebHub.PostFormAsync(await web.AsAsync("nora"), "/hub/notifications", [new("id", id), new("read", "true")], "/hub/notifications?handler=Read");
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        foreach (var query in new[] { "?kind=<script>", "?kind=99", "?after=zz", "?unread=maybe", "?after=ffffffffffffffff.0&kind=comments", "/0197a000-0000-7000-8000-00000000ffff" })
        {
            Assert.True((int)(await paul.GetAsync("/hub/notifications" + query)).StatusCode is 200 or 404, query);
        }
    }

    [Fact]
    public async Task Choices_are_kept_and_wrong_times_are_refused_with_what_was_typed()
    {
        var lena = await web.AsAsync("lena");
        KeyValuePair<string, string>[] fields =
        [
            new("Form.App", nameof(Kind.Mentioned)), new($"Form.Mail[{Kind.Mentioned}]", "Digest"), new($"Form.Mail[{Kind.Replied}]", "Never"),
            new("Form.Quiet", "true"), new("Form.QuietFrom", "21:30"), new("Form.QuietTo", "21:30"), new("Form.DigestAt", "06:15"), new("Form.Version", "0"),
        ];
        var refused = await WebHub.PostFormAsync(lena, "/hub/profile/notifications", fields);
        var shown = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Quiet hours that begin and end", shown.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("21:30", shown.QuerySelector("#Form_QuietTo")!.GetAttribute("value"));
        fields[5] = new("Form.QuietTo", "06:00");

        Assert.Equal(HttpStatusCode.Redirect, (await WebHub.PostFormAsync(lena, "/hub/profile/notifications", fields)).StatusCode);
        var again = await WebHub.PostFormAsync(lena, "/hub/profile/notifications", fields);

        var kept = await web.DoAsync((ReadChoices r) => r.OfAsync(DemoPeople.Lena, default));
        Assert.Equal((new KindChoice(true, MailPace.Digest), new KindChoice(false, MailPace.Never)), (kept.For(Kind.Mentioned), kept.For(Kind.Replied)));
        Assert.Equal((new TimeOnly(21, 30), new TimeOnly(6, 0), new TimeOnly(6, 15), true, false), (kept.QuietFrom, kept.QuietTo, kept.DigestAt, kept.Quiet, kept.UrgentAnyway));
        Assert.Contains("another tab", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_program_ends_the_mails_by_one_post_and_looking_at_the_link_ends_nothing()
    {
        var link = await web.DoAsync((UnsubscribeLinks l) => Task.FromResult(l.For(new Uri("https://localhost/"), DemoPeople.Nora)));
        using var program = web.Nobody();

        Assert.Contains("Stop all mail about the work?", await program.GetStringAsync(link), StringComparison.Ordinal);
        Assert.True((await web.DoAsync((ReadChoices r) => r.OfAsync(DemoPeople.Nora, default))).WantsMail);
        var done = await program.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));

        Assert.Contains("You get no more mails", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await web.DoAsync((ReadChoices r) => r.OfAsync(DemoPeople.Nora, default))).WantsMail);
        Assert.Contains("does not work", await program.GetStringAsync("/hub/notifications/stop?for=forged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_hears_the_new_number_at_once_and_a_stranger_hears_nothing()
    {
        var ada = await web.AsAsync("ada");
        using var answer = await ada.GetAsync("/hub/notifications/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var before = await NumberAsync(stream);

        await web.DoAsync<TellPeople, int>(async tell =>
        {
            await tell.HandleAsync(new Matter(Kind.Mentioned, "post", DemoPosts.Id(1), "test:live", DemoPeople.Sara), [DemoPeople.Ada], default);
            return 0;
        });

        Assert.Equal(before + 1, await NumberAsync(stream));
        Assert.NotEqual(HttpStatusCode.OK, (await web.Nobody().GetAsync("/hub/notifications/live")).StatusCode);
    }

    [Fact]
    public async Task The_demo_people_have_something_to_read_and_nothing_older_than_a_few_days_shouts()
    {
        var told = await web.DoAsync((HubDbContext db) => db.Set<Notification>().AsNoTracking().ToListAsync());
        var unread = told.Where(n => n.RecipientId == DemoPeople.Sara && n.ReadAt is null).Select(n => n.Kind).ToList();

        Assert.InRange(unread.Count, 5, 25);
        Assert.Contains(Kind.ChangesRequested, unread);
        Assert.Contains(told, n => n.RecipientId == DemoPeople.Paul && n.Kind is Kind.DeliveryFailed && n.Detail.Contains("Reconnect", StringComparison.Ordinal));
        Assert.DoesNotContain(told, n => n.ReadAt is null && n.At < DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddDays(-4));
    }

    private static async Task<int> NumberAsync(StreamReader stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await stream.ReadLineAsync(patience.Token) is { } line)
        {
            if (Regex.Match(line, """^data: \{"notifications":(\d+)\}$""") is { Success: true } found)
            {
                return int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        throw new EndOfStreamException();
    }
}
