using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>The badge that updates live, and the way from it to the place.</summary>
public sealed class NotificationTests(DemoHub demo) : IClassFixture<DemoHub>
{
    private static readonly string Draft = $"/hub/posts/{DemoPosts.Id(34)}";

    [Fact]
    public async Task Marks_comment_reaches_Saras_open_page_and_the_keyboard_leads_her_to_it()
    {
        Chromium.Needed();
        var sara = await demo.Chromium.OpenAsync(demo.Address);
        await sara.SignInAsync("sara");
        await HeardOfTheStoryAsync(sara);
        await sara.Button("Mark all as read").ClickAsync();
        var bell = sara.Locator("[data-live-counter=notifications]");
        await Assertions.Expect(bell).ToBeHiddenAsync();
        // Asking now and then is cut off: what comes now comes over the stream.
        await sara.AddInitScriptAsync("const real = window.fetch; window.fetch = (to, how) => String(to).includes('/hub/counts') ? Promise.reject(new TypeError('cut off')) : real(to, how);");
        await sara.GotoAsync("/hub");
        await sara.Locator("[data-live-counter-ready]").WaitForAsync();

        var mark = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync(Draft + "/comments");
        await mark.Locator("textarea").First.FillAsync("Which pump was it?");
        await mark.Button("Comment").First.ClickAsync();
        await Assertions.Expect(mark.Locator("main")).ToContainTextAsync("Which pump was it?");
        // Other journeys share this company: what they did may reach her in the same moment.
        await Assertions.Expect(bell).ToHaveTextAsync(new Regex("^[1-9]"), new() { Timeout = 60_000 });
        await Chromium.NoAxeViolationsAsync(sara);

        await sara.GetByRole(AriaRole.Link, new() { NameRegex = new("^Notifications [1-9]") }).FocusAsync();
        await sara.Keyboard.PressAsync("Enter");
        await sara.WaitForURLAsync("**/hub/notifications");
        var row = sara.Locator(".notification-list__row--unread", new() { HasText = "Which pump was it?" });
        while (await row.CountAsync() == 0)
        {
            await sara.GotoAsync("/hub/notifications");
        }

        await row.GetByRole(AriaRole.Link).FocusAsync();
        await sara.Keyboard.PressAsync("Enter");
        await sara.WaitForURLAsync(url => url.Contains(Draft, StringComparison.Ordinal) && url.Contains("#comment-", StringComparison.Ordinal));
        await sara.GotoAsync("/hub/notifications");
        await Assertions.Expect(sara.Locator(".notification-list__row", new() { HasText = "Which pump was it?" })).ToBeVisibleAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
    }

    /// <summary>The demo story's events are read in order a moment after the start; the failed delivery is the last of them for Sara.</summary>
    private static async Task HeardOfTheStoryAsync(IPage page)
    {
        var failed = page.Locator(".notification-list__row", new() { HasText = "A delivery did not go out" });
        do
        {
            await page.GotoAsync("/hub/notifications");
        }
        while (await failed.CountAsync() == 0);
    }
}
