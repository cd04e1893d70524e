using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Peers.Tests.Ghost;
using ContentHub.Peers.Tests.WordPress;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>A post goes through the browser to a real WordPress and a real Ghost, is looked at there, and is taken back.</summary>
public sealed partial class BlogTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string Post = $"/hub/posts/{DemoPosts.Id(24)}";

    [Fact]
    public async Task A_post_is_published_at_WordPress_and_Ghost_and_withdrawn_from_both()
    {
        Chromium.Needed();
        using var wordpress = await WordPressAccountThere.OpenAsync();
        using var ghost = await GhostSite.OpenAsync();
        await using var hub = await HubProcess.StartAsync(("Outgoing__Allow__0", wordpress.Site.Authority), ("Outgoing__Allow__1", ghost.Site.Authority));
        var paul = await chromium.OpenAsync(hub.Address);
        await paul.SignInAsync("paul");
        await ConnectAsync(paul, "wordpress", "Our WordPress", ("site", wordpress.Site.ToString()), ("user", wordpress.Name), ("password", wordpress.Password));
        await ConnectAsync(paul, "ghost", "Our Ghost", ("site", ghost.Site.ToString()), ("key", ghost.Key));
        await CapabilitiesAsync(paul);

        var title = await ScheduleNowAsync(paul);
        await UntilAsync(paul, title, "Delivered to Our");

        var there = (await wordpress.ReadAsync("posts?context=edit&per_page=5")).AsArray().Single(p => (string?)p!["title"]!["raw"] == title)!;
        Assert.Equal("publish", (string?)there["status"]);
        await LookAsync((string)there["link"]!, title, "wordpress");
        await LookAsync(new Uri(ghost.Site, (string)there["slug"]! + "/").ToString(), title, "ghost");

        await WithdrawAsync(paul, title);
        Assert.Equal("trash", (string?)(await wordpress.PostAsync(there["id"]!.ToString()))["status"]);
        Assert.Equal("draft", (string?)Assert.Single(await ghost.PostsAsync((string)there["slug"]!))!["status"]);
        await paul.Context.CloseAsync();
    }

    private static async Task ConnectAsync(IPage page, string kind, string name, params (string Setting, string Value)[] values)
    {
        await page.GotoAsync("/hub/channels/connect/" + kind);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        foreach (var (setting, value) in values)
        {
            await page.FillAsync($"#Form_Values_{setting}_", value);
        }

        await page.Button("Connect").ClickAsync();
        await page.WaitForURLAsync("**/hub/channels");
        await Assertions.Expect(page.Locator(".card", new() { HasText = name })).ToContainTextAsync("Works");
    }

    private static async Task CapabilitiesAsync(IPage page)
    {
        await page.Locator(".card", new() { HasText = "Our Ghost" }).GetByRole(AriaRole.Link, new() { NameRegex = Change() }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("255 characters");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "blogs-1-channel");
    }

    private static async Task<string> ScheduleNowAsync(IPage page)
    {
        await page.GotoAsync(Post + "/schedule");
        var title = Quoted().Match(await page.Locator("h1").InnerTextAsync()).Groups[1].Value;
        foreach (var box in await page.Locator("input[name='Form.Channels']").AllAsync())
        {
            var label = await box.Locator("xpath=ancestor::label").InnerTextAsync();
            await box.SetCheckedAsync(label.Contains("Our ", StringComparison.Ordinal));
        }

        await page.Button("Now").ClickAsync();
        await page.WaitForURLAsync(NotSchedule());
        return title;
    }

    // Both rows say it; the ledger is asked until they do.
    private static async Task UntilAsync(IPage page, string title, string says)
    {
        var rows = page.Locator(".ledger__row", new() { HasText = title });
        IReadOnlyList<string> told = [];
        for (var tries = 0; tries < 120; tries++)
        {
            await page.GotoAsync("/hub/ledger");
            told = await rows.AllInnerTextsAsync();
            if (told.Count(t => t.Contains(says, StringComparison.Ordinal)) == 2)
            {
                await Chromium.PictureAsync(page, "blogs-2-ledger");
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"Not “{says}” twice:\n{string.Join("\n", told)}");
    }

    private async Task LookAsync(string address, string title, string name)
    {
        var page = await chromium.OpenAsync(new Uri(address));
        // Themes name pictures and scripts of other hosts, which are not there.
        await page.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.Equal(200, answer!.Status);
        await Assertions.Expect(page.Locator("h1").First).ToContainTextAsync(title);
        await Chromium.PictureAsync(page, $"blogs-3-{name}");
        await page.Context.CloseAsync();
    }

    private static async Task WithdrawAsync(IPage page, string title)
    {
        foreach (var channel in new[] { "Our WordPress", "Our Ghost" })
        {
            await page.GotoAsync("/hub/ledger");
            await page.Locator(".ledger__row", new() { HasText = title }).Filter(new() { HasText = channel }).GetByRole(AriaRole.Link).First.ClickAsync();
            await page.Button("Withdraw").First.ClickAsync();
            await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { NameRegex = Sure() }).ClickAsync();
            await Assertions.Expect(page.Locator("body")).ToContainTextAsync("It is being withdrawn");
        }

        await UntilAsync(page, title, "Withdrawn from");
    }

    [GeneratedRegex("^Change")]
    private static partial Regex Change();

    [GeneratedRegex("^Withdraw")]
    private static partial Regex Sure();

    [GeneratedRegex("“(.*)”")]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?!.*/schedule).*$")]
    private static partial Regex NotSchedule();
}
