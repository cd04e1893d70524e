using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Fakes.Mastodon;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>A post goes through the browser to a Mastodon server, is looked at there, is corrected in place, and is taken back.</summary>
public sealed partial class MastodonTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Title = "What a throttled valve costs in a year";
    private const string Channel = "Northwind at Mastodon";

    [Fact]
    public async Task A_post_is_published_at_Mastodon_corrected_in_place_and_withdrawn()
    {
        Chromium.Needed();
        await using var mastodon = new FakeMastodon();
        await mastodon.StartAsync();
        await using var hub = await HubProcess.StartAsync(("Outgoing__Allow__0", mastodon.Authority));
        var (paul, sara, mark) = (await SignedInAsync(hub, "paul"), await SignedInAsync(hub, "sara"), await SignedInAsync(hub, "mark"));
        await ConnectAsync(paul, mastodon);

        var post = await WriteAsync(sara);
        await SayAsync(sara, post, "Two pumps, two bills. #pumps");
        await SubmitAsync(sara, post);
        await ApproveAsync(mark, post);
        await PublishAsync(mark, post);
        await UntilAsync(paul, "Delivered to", 1);
        var first = Assert.Single(mastodon.Wall.Statuses).Value;
        Assert.Matches(@"^Two pumps, two bills\. #pumps\n\nhttp\S+/posts/what-a-throttled-valve-costs-in-a-year$", first.Text);
        await ThereAsync(mastodon, "Two pumps, two bills. #pumps", "there");

        await CorrectAsync(sara, post);
        await SayAsync(sara, post, "Two pumps, one bill too high. #pumps");
        await SubmitAsync(sara, post);
        await ApproveAsync(mark, post);
        await PublishAsync(mark, post);
        await UntilAsync(paul, "Delivered to", 2);
        var changed = Assert.Single(mastodon.Wall.Statuses).Value;
        Assert.Equal((first.Id, true), (changed.Id, changed.Edited));
        await ThereAsync(mastodon, "Two pumps, one bill too high. #pumps", "corrected");

        await WithdrawAsync(paul);
        await UntilAsync(paul, "Withdrawn from", 2); // the first revision was replaced
        Assert.Empty(mastodon.Wall.Statuses);
    }

    private async Task<IPage> SignedInAsync(HubProcess hub, string who)
    {
        var page = await chromium.OpenAsync(hub.Address);
        await page.SignInAsync(who);
        return page;
    }

    private static async Task ConnectAsync(IPage page, FakeMastodon mastodon)
    {
        await page.GotoAsync("/hub/channels");
        await page.GetByRole(AriaRole.Link, new() { Name = "Connect a channel" }).ClickAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "mastodon-1-kinds");
        await page.GetByRole(AriaRole.Link, new() { Name = "Connect Mastodon" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Channel);
        await page.GetByLabel("Address of the server").FillAsync(mastodon.Settings["site"]);
        await page.GetByLabel("Access token").FillAsync(mastodon.Settings["token"]);
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "mastodon-2-connect");
        await page.Button("Connect").ClickAsync();
        await page.WaitForURLAsync("**/hub/channels");
        var card = page.Locator(".card", new() { HasText = Channel });
        await Assertions.Expect(card).ToContainTextAsync("Works");
        await Assertions.Expect(card).ToContainTextAsync("@northwind@127.0.0.1");
        await card.GetByRole(AriaRole.Link, new() { NameRegex = Change() }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("500 characters");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "mastodon-3-channel");
    }

    private static async Task<string> WriteAsync(IPage page)
    {
        await page.GotoAsync("/hub");
        await page.GetByLabel("New post").FillAsync(Title);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(Editor());
        await page.EditorAsync();
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.InsertTextAsync("A customer in Bremen asked why two identical pumps need different power. We measured both for a week, at the same flow.");
        await page.FillAsync("#Form_Summary", "Two identical pumps, two bills: what a throttled valve costs and how to find it.");
        await page.FillAsync("#Form_Tags", "energy");
        await page.SavedAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task SayAsync(IPage page, string post, string words)
    {
        await page.GotoAsync(post + "/networks/mastodon");
        await page.FillAsync("#Form_Text", words);
        await page.Button("Save").Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await page.GotoAsync(post + "/networks/mastodon");
        await Assertions.Expect(page.Locator("#Form_Text")).ToHaveValueAsync(words);
    }

    private static async Task CorrectAsync(IPage page, string post)
    {
        await page.GotoAsync(post + "/move/Correct");
        await page.Button("Correct").ClickAsync();
        await page.WaitForURLAsync(Editor());
        await page.GotoAsync("/hub");
    }

    private static async Task SubmitAsync(IPage page, string post)
    {
        await page.GotoAsync(post);
        await page.EditorAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = SubmitLabel() }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("In review");
        await page.GotoAsync("/hub"); // leaves the editor, so nobody holds the post
    }

    private static async Task ApproveAsync(IPage page, string post)
    {
        await page.GotoAsync(post + "/review");
        await page.Button("Approve").ClickAsync();
        await page.WaitForURLAsync("**/schedule");
    }

    private static async Task PublishAsync(IPage page, string post)
    {
        await page.GotoAsync(post + "/schedule");
        foreach (var box in await page.Locator("input[name='Form.Channels']").AllAsync())
        {
            var label = await box.Locator("xpath=ancestor::label").InnerTextAsync();
            await box.SetCheckedAsync(label.Contains(Channel, StringComparison.Ordinal) || label.Contains("Own site", StringComparison.Ordinal));
        }

        await page.Button("Now").ClickAsync();
        await page.WaitForURLAsync(NotSchedule());
    }

    /// <summary>The ledger is asked until it says so.</summary>
    private static async Task UntilAsync(IPage page, string says, int times)
    {
        var rows = page.Locator(".ledger__row", new() { HasText = Title }).Filter(new() { HasText = Channel });
        IReadOnlyList<string> told = [];
        for (var tries = 0; tries < 120; tries++)
        {
            await page.GotoAsync("/hub/ledger");
            told = await rows.AllInnerTextsAsync();
            if (told.Count(t => t.Contains(says, StringComparison.Ordinal) || t.Contains("Replaced", StringComparison.Ordinal)) >= times)
            {
                await Chromium.PictureAsync(page, "mastodon-4-ledger");
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"Not “{says}” {times} times:\n{string.Join("\n", told)}");
    }

    private async Task ThereAsync(FakeMastodon mastodon, string words, string name)
    {
        var page = await chromium.OpenAsync(new Uri($"http://{mastodon.Authority}/"));
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("article .words")).ToContainTextAsync(words);
        await Chromium.PictureAsync(page, $"mastodon-5-{name}");
        await page.Context.CloseAsync();
    }

    private static async Task WithdrawAsync(IPage page)
    {
        await page.GotoAsync("/hub/ledger");
        await page.Locator(".ledger__row", new() { HasText = Title }).Filter(new() { HasText = Channel }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Button("Withdraw").First.ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { NameRegex = Sure() }).ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("It is being withdrawn");
    }

    [GeneratedRegex("^Change")]
    private static partial Regex Change();

    [GeneratedRegex("/hub/posts/[0-9a-f-]{36}$")]
    private static partial Regex Editor();

    [GeneratedRegex("^Submit|^Answer|^Send")]
    private static partial Regex SubmitLabel();

    [GeneratedRegex("^(?!.*/schedule).*$")]
    private static partial Regex NotSchedule();

    [GeneratedRegex("^Withdraw")]
    private static partial Regex Sure();
}
