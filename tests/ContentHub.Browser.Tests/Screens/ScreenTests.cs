using System.Globalization;
using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Browser.Tests.Journeys;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Screens;

/// <summary>
/// Every screen on a desk and on a phone, in the light and in the dark: no axe finding, nothing wider than the window, no error in the
/// console, and a picture in artifacts/screenshots for people to look at.
/// </summary>
public sealed partial class ScreenTests(DemoHub demo) : IClassFixture<DemoHub>
{
    private static readonly string Draft = $"/hub/posts/{DemoPosts.Id(34)}";
    private static readonly string InReview = $"/hub/posts/{DemoPosts.Id(27)}";
    private static readonly string Argued = $"/hub/posts/{DemoPosts.Id(33)}";
    private static readonly string Mended = $"/hub/posts/{DemoPosts.Id(1)}";
    private static readonly string Approved = $"/hub/posts/{DemoPosts.Id(24)}";

    private static readonly (string Who, string[] Paths)[] Screens =
    [
        ("", ["/", "/archive", "/search?q=pump", "/about", "/posts/one-year-of-measuring-what-a-small-waterworks-learnt-about-itself", "/nothing-here", "/hub/sign-in", "/hub/sign-in/forgotten"]),
        ("sara", ["/hub", "/hub/posts", Draft, Draft + "/history", Draft + "/comments", Draft + "/suggest?field=summary", Draft + "/suggestions", Mended + "/learning", "/hub/writing", "/hub/profile", "/hub/profile/absence", "/hub/profile/notifications", "/hub/profile/accounts", "/hub/profile/signatures", Draft + "/networks/bluesky", "/hub/notifications", "/hub/search?q=pump", "/hub/ledger"]),
        ("mark", ["/hub", "/hub/review", InReview + "/review", InReview + "/networks/bluesky", InReview + "/compare", InReview + "/compare?view=side", Argued + "/trail", Mended + "/learning", InReview, Approved + "/schedule", $"/hub/posts/{DemoPosts.Id(20)}/take-back", "/hub/ledger", "/hub/calendar", "/hub/calendar?view=week", "/hub/calendar/new"]),
        ("lena", ["/hub", "/hub/review", InReview + "/review", InReview + "/review/delegate"]),
        ("nora", ["/hub/writing", "/hub/writing/teams"]),
        ("paul", ["/hub/channels", "/hub/channels/connect", "/hub/channels/connect/mastodon", "/hub/channels/connect/bluesky", "/hub/channels/connect/wordpress", "/hub/channels/connect/ghost", "/hub/channels/connect/webhook", "/hub/channels/connect/linkedin", "/hub/channels/connected?state=made-up", "/hub/settings/networks", "/hub/settings/networks/linkedin", $"/hub/channels/{ContentHub.Publishing.Contracts.OwnSite.ChannelId}/times", "/hub/calendar/kept-free", "/hub/calendar/feeds"]),
        ("ada", ["/hub/people", "/hub/roles", "/hub/teams", "/hub/settings", "/hub/settings/hours", "/hub/settings/policies", "/hub/settings/policies/edit", "/hub/settings/chats", "/hub/settings/chats/new", "/hub/audit"]),
    ];

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    [InlineData(390, true)]
    public async Task Every_screen_is_accessible_fits_and_breaks_nothing(int width, bool dark)
    {
        Chromium.Needed();
        var found = new List<string>();
        foreach (var (who, paths) in Screens)
        {
            var page = await demo.Chromium.OpenAsync(demo.Address, width, dark);
            page.PageError += (_, message) => found.Add($"{page.Url}: {message}");
            if (who.Length > 0)
            {
                await page.SignInAsync(who);
            }

            foreach (var path in paths)
            {
                await LookAsync(page, who, path, width, dark, found);
            }

            await page.Context.CloseAsync();
        }

        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    private static async Task LookAsync(IPage page, string who, string path, int width, bool dark, List<string> found)
    {
        var answer = await page.GotoAsync(path);
        if (answer!.Status != (path == "/nothing-here" ? 404 : 200))
        {
            found.Add($"{path} for {who}: {answer.Status}");
            return;
        }

        if (path == Draft || path == InReview)
        {
            await page.EditorAsync();
        }

        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
        if (wider > 0)
        {
            found.Add($"{path} is {wider} px wider than {width}");
        }

        try
        {
            await Chromium.NoAxeViolationsAsync(page);
        }
        catch (Xunit.Sdk.TrueException violations)
        {
            found.Add(violations.Message);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{who}{NotPlain().Replace(path, "-")}-{width}{(dark ? "-dark" : "")}");
        await Chromium.PictureAsync(page, name.Trim('-'));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
