using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>A passkey from its making to its end, with Chromium's own authenticator in place of a finger.</summary>
public sealed class PasskeyTests(DemoHub demo) : IClassFixture<DemoHub>
{
    [Fact]
    public async Task A_passkey_is_made_signs_in_alone_and_is_removed()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address);
        var authenticator = await AuthenticatorAsync(page);
        await page.SignInAsync("sara");

        await AddAsync(page, "Sara's laptop");
        Assert.Equal(1, await authenticator.CredentialsAsync());
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, "passkeys-1440");

        await SignOutAsync(page);
        await page.GotoAsync("/hub/sign-in");
        await page.Button("Sign in with a passkey").ClickAsync();
        await page.HomeAsync();
        await Assertions.Expect(page.Locator(".menu__head")).ToContainTextAsync("Sara");

        await page.GotoAsync("/hub/profile/passkeys");
        await page.Button("Remove").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("removed");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have none yet");

        await SignOutAsync(page);
        await page.GotoAsync("/hub/sign-in");
        await page.Button("Sign in with a passkey").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task One_device_holds_one_passkey_of_an_account_and_a_refusal_of_the_finger_is_said_in_words()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, 390);
        var authenticator = await AuthenticatorAsync(page);
        await page.SignInAsync("paul");

        await authenticator.FingerAsync(accepted: false);
        await page.GotoAsync("/hub/profile/passkeys");
        await page.Button("Add a passkey").ClickAsync();
        await Assertions.Expect(page.Locator("[data-passkey-error]")).ToContainTextAsync("cancelled", new() { Timeout = 30_000 });

        await authenticator.FingerAsync(accepted: true);
        await AddAsync(page, "My phone");
        await page.Button("Add a passkey").ClickAsync();
        await Assertions.Expect(page.Locator("[data-passkey-error]")).ToContainTextAsync("already has a passkey");
        Assert.Equal(1, await authenticator.CredentialsAsync());
        await Chromium.NoAxeViolationsAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync("/hub/profile/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your passkeys" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.Button("Add a passkey").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("The passkey is added");
        await Assertions.Expect(page.Locator(".todo-list__row")).ToContainTextAsync(name);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator(".app-frame__me").ClickAsync();
        await page.Button("Sign out").ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");
    }

    private static async Task<VirtualAuthenticator> AuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualAuthenticator(session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private sealed class VirtualAuthenticator(ICDPSession session, string id)
    {
        public async Task<int> CredentialsAsync() =>
            (await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id }))!.Value.GetProperty("credentials").GetArrayLength();

        public Task FingerAsync(bool accepted) =>
            session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = accepted });
    }
}
