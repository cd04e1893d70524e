using ContentHub.Browser.Tests.Hub;
using ContentHub.Fakes.LinkedIn;
using ContentHub.Fakes.SignIn;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Accounts are connected by signing in at the network, here a fake LinkedIn with its page of Allow and Deny.</summary>
public sealed class SignInAtNetworksTests : IAsyncLifetime
{
    private readonly Chromium chromium = new();
    private readonly FakeLinkedIn linkedIn = new();
    private HubProcess? hub;

    public async ValueTask InitializeAsync()
    {
        await chromium.InitializeAsync();
        if (!File.Exists(Chromium.Path))
        {
            return;
        }

        await linkedIn.StartAsync();
        // The demo company has its page and Sara's profile connected already.
        linkedIn.Pages.Clear();
        linkedIn.Pages["7700001"] = "Northwind Service";
        linkedIn.Door.Person = new FakePerson("sara-78", "Sara Sellers");
        hub = await HubProcess.StartAsync(("Outgoing__Allow__0", linkedIn.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        if (hub is not null)
        {
            await hub.DisposeAsync();
            await linkedIn.DisposeAsync();
        }
    }

    [Fact]
    public async Task Paul_connects_a_company_page_after_thinking_twice_and_reconnects_it()
    {
        Chromium.Needed();
        var page = await AppAsync();

        await LeaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Deny" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("You did not allow it at LinkedIn, so nothing was connected");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "connect-denied");

        await LeaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Allow" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Service on LinkedIn is connected.")).ToBeVisibleAsync();
        var card = page.Locator(".card", new() { HasText = "Service on LinkedIn" });
        await Assertions.Expect(card).ToContainTextAsync("Works");
        await Assertions.Expect(card).ToContainTextAsync("Northwind Service");

        await card.GetByRole(AriaRole.Link, new() { Name = "Change Service on LinkedIn" }).ClickAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "channel-linkedin");
        await page.Button("Reconnect at LinkedIn").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Allow" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Service on LinkedIn is connected.")).ToBeVisibleAsync();

        // Signed in as somebody with another page: refused with both names.
        linkedIn.Pages.Clear();
        linkedIn.Pages["7700002"] = "Southwind";
        await page.Locator(".card", new() { HasText = "Service on LinkedIn" }).GetByRole(AriaRole.Link, new() { Name = "Change Service on LinkedIn" }).ClickAsync();
        await page.Button("Reconnect at LinkedIn").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Allow" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("posts as Northwind Service, and you signed in as Southwind");
    }

    [Fact]
    public async Task Of_several_pages_Paul_chooses_one()
    {
        Chromium.Needed();
        linkedIn.Pages["7700002"] = "Northwind Careers";
        var page = await AppAsync();

        await LeaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Allow" }).ClickAsync();
        await page.GetByLabel("Northwind Careers").CheckAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "connect-choose");
        await page.Button("Connect").ClickAsync();

        await Assertions.Expect(page.Locator(".card", new() { HasText = "Service on LinkedIn" })).ToContainTextAsync("Northwind Careers");
    }

    [Fact]
    public async Task Sara_connects_her_own_profile_from_a_phone_and_nobody_else_can_schedule_to_it()
    {
        Chromium.Needed();
        await AppAsync();
        var page = await chromium.OpenAsync(hub!.Address, 390);
        await page.SignInAsync("sara");
        await page.GotoAsync("/hub/profile/accounts");
        await page.FillAsync("#Form_Name", "Sara’s second profile");
        await page.Button("Sign in there").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Allow" }).ClickAsync();
        var card = page.Locator(".card", new() { HasText = "Sara’s second profile" });
        await Assertions.Expect(card.First).ToContainTextAsync("Works");
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "own-accounts-390");

        await page.GotoAsync($"/hub/posts/{DemoPosts.Id(24)}/schedule");
        var hers = await page.Locator("input[name='Form.Channels']").CountAsync();
        await Assertions.Expect(page.GetByText("Sara’s second profile (LinkedIn)")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Northwind on LinkedIn")).ToHaveCountAsync(0);
        var marks = await chromium.OpenAsync(hub.Address);
        await marks.SignInAsync("mark");
        await marks.GotoAsync($"/hub/posts/{DemoPosts.Id(24)}/schedule");
        await Assertions.Expect(marks.GetByText("Northwind on LinkedIn (LinkedIn)")).ToBeVisibleAsync();
        await Assertions.Expect(marks.GetByText("Sara’s second profile")).ToHaveCountAsync(0);
        Assert.True(hers > 0, "Sara sees no account of hers");

        // Whoever manages channels sees that it is there, not what it is like, and may stop it.
        var pauls = await chromium.OpenAsync(hub.Address);
        await pauls.SignInAsync("paul");
        await pauls.GotoAsync("/hub/channels");
        var theirs = pauls.Locator(".card", new() { HasText = "Sara’s second profile" });
        await Assertions.Expect(theirs).ToContainTextAsync("own account of Sara Sellers");
        await Assertions.Expect(theirs).Not.ToContainTextAsync("Access ends");
        await Chromium.PictureAsync(pauls, "channels-with-own-accounts");
    }

    /// <summary>The company's app at LinkedIn, entered by Paul.</summary>
    private async Task<IPage> AppAsync()
    {
        var page = await chromium.OpenAsync(hub!.Address);
        await page.SignInAsync("paul");
        await page.GotoAsync("/hub/settings/networks/linkedin");
        await page.FillAsync("#Form_ClientId", linkedIn.Door.ClientId);
        await page.FillAsync("#Form_Secret", linkedIn.Door.ClientSecret);
        await page.FillAsync("#Form_Server", $"http://{linkedIn.Authority}");
        await page.Button("Save").ClickAsync();
        await Assertions.Expect(page.GetByText("Saved. Accounts can be connected now.")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Over the connect page to the network: the browser follows the link of the answer by itself.</summary>
    private static async Task LeaveAsync(IPage page)
    {
        await page.GotoAsync("/hub/channels/connect/linkedin");
        await page.FillAsync("#Form_Name", "Service on LinkedIn");
        await page.Button("Sign in at LinkedIn").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "A fake LinkedIn" })).ToBeVisibleAsync();
    }
}
