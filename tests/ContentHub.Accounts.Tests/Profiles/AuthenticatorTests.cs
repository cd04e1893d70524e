using System.Net;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.Profiles;

public sealed class AuthenticatorTests
{
    [Fact]
    public async Task Sara_sets_up_an_app_and_needs_its_code_from_then_on()
    {
        await using var hub = await Browser.StartAsync();
        var (key, codes) = await SetUpAsync(await hub.SignedInAsync("sara@demo.test"));
        var client = hub.NewBrowser();

        var password = await client.SignInAsync("sara@demo.test");
        var wrong = await client.PostAsync("/hub/sign-in/second-step", ("Form.Code", "000000"));
        var right = await client.PostAsync("/hub/sign-in/second-step", ("Form.Code", Totp.CodeOf(key)));

        Assert.Equal("/hub/sign-in/second-step", password.Headers.Location!.OriginalString);
        Assert.Contains("This code is not right", (await wrong.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/hub/profile")).StatusCode);
        Assert.Equal(10, codes.Count);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        await using var hub = await Browser.StartAsync();
        var (_, codes) = await SetUpAsync(await hub.SignedInAsync("sara@demo.test"));

        var first = await RecoverAsync(hub, codes[3]);
        var second = await RecoverAsync(hub, codes[3]);
        var other = await RecoverAsync(hub, codes[4]);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("used before", (await second.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task A_wrong_code_does_not_turn_the_app_on()
    {
        await using var hub = await Browser.StartAsync();
        var client = await hub.SignedInAsync("sara@demo.test");

        var answer = await client.PostAsync("/hub/profile/authenticator", ("Form.Code", "123"));

        Assert.Contains("clock of your phone", (await answer.PageAsync()).Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_is_removed_with_the_password_only()
    {
        await using var hub = await Browser.StartAsync();
        var client = await hub.SignedInAsync("sara@demo.test");
        await SetUpAsync(client);

        var wrong = await client.PostAsync("/hub/profile/authenticator#handler=Change", ("Form.Password", "wrong"), ("Form.Remove", "true"));
        var right = await client.PostAsync("/hub/profile/authenticator#handler=Change", ("Form.Password", "demo-Hub-2026!"), ("Form.Remove", "true"));
        await hub.SignedInAsync("sara@demo.test");

        Assert.Contains("not your current password", (await wrong.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task Second_step_without_a_first_one_starts_again()
    {
        await using var hub = await Browser.StartAsync();

        var answer = await hub.NewBrowser().PostAsync("/hub/sign-in/second-step", ("Form.Code", "123456"));

        Assert.Equal("/hub/sign-in", answer.Headers.Location!.OriginalString);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(HttpClient client)
    {
        var key = (await client.PageAsync("/hub/profile/authenticator")).QuerySelector("section.card code")!.TextContent;
        var page = await (await client.PostAsync("/hub/profile/authenticator", ("Form.Code", Totp.CodeOf(key)))).PageAsync();
        return (key, [.. page.QuerySelectorAll("#codes code").Select(c => c.TextContent)]);
    }

    private static async Task<HttpResponseMessage> RecoverAsync(WebHub hub, string code)
    {
        var client = hub.NewBrowser();
        await client.SignInAsync("sara@demo.test");
        return await client.PostAsync("/hub/sign-in/second-step", ("Form.RecoveryCode", code));
    }
}
