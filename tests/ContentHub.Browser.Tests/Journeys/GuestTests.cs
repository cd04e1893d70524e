using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>A customer without an account, on a phone: from the mail to "agrees" beside the text.</summary>
public sealed partial class GuestTests(DemoHub demo) : IClassFixture<DemoHub>
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task A_guest_approves_on_a_phone_and_the_staff_see_it()
    {
        Chromium.Needed();
        var mark = await demo.Chromium.OpenAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync($"/hub/posts/{DemoPosts.Id(28)}/review");
        await mark.GetByRole(AriaRole.Link, new() { Name = "Ask a guest" }).ClickAsync();
        await mark.FillAsync("#Form_Name", "Anna Berg");
        await mark.FillAsync("#Form_Email", "anna@customer.test");
        await mark.FillAsync("#Form_Words", "Is everything right?");
        await mark.Button("Send the link").ClickAsync();
        await Assertions.Expect(mark.GetByRole(AriaRole.Status)).ToContainTextAsync("is on its way to Anna Berg", Patient);
        await Chromium.NoAxeViolationsAsync(mark);

        var anna = await demo.Chromium.OpenAsync(demo.Address, width: 390);
        await anna.GotoAsync(LinkPath().Match(await demo.LastMailAsync("anna@customer.test")).Value);
        await Assertions.Expect(anna.Locator("main")).ToContainTextAsync("Hello Anna Berg", Patient);
        await Chromium.NoAxeViolationsAsync(anna);
        Assert.Equal(390, await anna.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await anna.Locator(".guest__say > summary").First.ClickAsync();
        await anna.Locator(".guest__say textarea").First.FillAsync("Please name the plant in Kiel.");
        await anna.Locator(".guest__say").First.GetByRole(AriaRole.Button, new() { Name = "Send comment" }).ClickAsync();
        await Assertions.Expect(anna.Locator(".guest__said")).ToContainTextAsync("Please name the plant in Kiel.", Patient);

        var other = anna.Locator(".guest__says").Nth(2).Locator(".guest__say").Nth(1);
        await other.Locator("summary").ClickAsync();
        await other.Locator("textarea").FillAsync(await other.Locator("textarea").InputValueAsync() + " So it is.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Send suggestion" }).ClickAsync();
        await Assertions.Expect(anna.Locator("main")).ToContainTextAsync("What you suggested", Patient);
        await Chromium.NoAxeViolationsAsync(anna);
        await Chromium.PictureAsync(anna, "guest-said-390");

        await anna.GetByLabel("I agree: exactly this text may go out").CheckAsync();
        await anna.GetByLabel("Your name").FillAsync("Anna Berg, Kiel");
        await anna.Button("Go on").ClickAsync();
        await anna.GetByLabel("Code").WaitForAsync();
        await Chromium.NoAxeViolationsAsync(anna);
        await anna.GetByLabel("Code").FillAsync(Code().Match(await demo.LastMailAsync("anna@customer.test")).Groups[1].Value);
        await anna.Button("Agree").ClickAsync();
        await Assertions.Expect(anna.Locator("#decided")).ToContainTextAsync("Anna Berg, Kiel agrees to revision", Patient);
        await Chromium.PictureAsync(anna, "guest-decided-390");

        await mark.GotoAsync($"/hub/posts/{DemoPosts.Id(28)}/review");
        var panel = mark.GetByRole(AriaRole.Region, new() { Name = "Guests" });
        await Assertions.Expect(panel).ToContainTextAsync("Agrees", Patient);
        await Assertions.Expect(panel).ToContainTextAsync("Anna Berg, Kiel", Patient);
        await Assertions.Expect(mark.Locator(".comments")).ToContainTextAsync("Anna Berg (guest)", Patient);
        await mark.GotoAsync($"/hub/posts/{DemoPosts.Id(28)}/trail");
        await Assertions.Expect(mark.Locator(".trail")).ToContainTextAsync("with the code mailed to anna@customer.test", Patient);
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task The_screens_of_guests_are_accessible_in_light_and_dark_and_fit_a_phone(int width, bool dark)
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, width, dark);
        await page.GotoAsync("/guest/demo-ben-reads-one-revision-of-a-post-00001");
        await LookAsync(page, $"guest-page-{width}-{(dark ? "dark" : "light")}");
        await page.GotoAsync("/guest/demo-ben-reads-one-revision-of-a-post-00002");
        await LookAsync(page, $"guest-forged-{width}-{(dark ? "dark" : "light")}");
        await page.SignInAsync("mark");
        foreach (var (path, name) in new[] { ($"{DemoPosts.Id(30)}/guests", "list"), ($"{DemoPosts.Id(29)}/guests", "answered"), ($"{DemoPosts.Id(29)}/review", "review") })
        {
            await page.GotoAsync($"/hub/posts/{path}");
            await LookAsync(page, $"guest-{name}-{width}-{(dark ? "dark" : "light")}");
        }
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Chromium.PictureAsync(page, name);
        await Chromium.NoAxeViolationsAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
    }

    [GeneratedRegex("/guest/[A-Za-z0-9_-]+")]
    private static partial Regex LinkPath();

    [GeneratedRegex(@"Subject: (\d{6}) ")]
    private static partial Regex Code();
}
