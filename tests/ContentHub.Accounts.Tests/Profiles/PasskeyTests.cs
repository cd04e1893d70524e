using System.Net;

namespace ContentHub.Accounts.Tests.Profiles;

public sealed class PasskeyTests
{
    [Fact]
    public async Task Sara_adds_a_passkey_signs_in_with_it_renames_and_removes_it()
    {
        await using var hub = await Browser.StartAsync();
        var (sara, key) = (await hub.SignedInAsync("sara@demo.test"), new SoftwareKey());

        var added = await sara.PostAsync("/hub/profile/passkeys", ("Form.Name", "Phone"), ("Form.Credential", key.Create(await OptionsAsync(sara, "/hub/profile/passkeys"))));
        Assert.True(added.StatusCode == HttpStatusCode.Redirect, (await added.PageAsync()).Errors());
        var id = (await sara.PageAsync("/hub/profile/passkeys")).QuerySelector("input[name='Form.Id']")!.GetAttribute("value")!;
        var phone = hub.NewBrowser();
        var signedIn = await SignInAsync(phone, key);
        var profile = await phone.GetAsync("/hub/profile");
        var renamed = await sara.PostAsync("/hub/profile/passkeys#handler=Change", ("Form.Id", id), ("Form.Name", "Old phone"), ("Form.Remove", "false"));
        var removed = await sara.PostAsync("/hub/profile/passkeys#handler=Change", ("Form.Id", id), ("Form.Remove", "true"));
        var gone = await SignInAsync(hub.NewBrowser(), key);

        Assert.All([added, signedIn, renamed, removed], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, profile.StatusCode);
        Assert.Contains("does not open an account here", (await gone.PageAsync()).Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Phone", "{}", "could not be added")]
    [InlineData("Phone", "no json", "could not be added")]
    [InlineData("", "{}", "Give the passkey a name")]
    public async Task What_is_not_a_passkey_is_refused(string name, string credential, string words)
    {
        await using var hub = await Browser.StartAsync();
        var sara = await hub.SignedInAsync("sara@demo.test");
        await OptionsAsync(sara, "/hub/profile/passkeys");

        var answer = await sara.PostAsync("/hub/profile/passkeys", ("Form.Name", name), ("Form.Credential", credential));

        Assert.Contains(words, (await answer.PageAsync()).Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_need_the_token_of_the_page_and_a_session_for_new_passkeys()
    {
        await using var hub = await Browser.StartAsync();
        var visitor = hub.NewBrowser();

        var without = await visitor.PostAsync("/hub/passkeys/sign-in-options", null);
        visitor.DefaultRequestHeaders.Add("Accept", "application/json");
        var creation = await visitor.PostAsync("/hub/passkeys/creation-options", null);

        Assert.Contains("form.too-old", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, creation.StatusCode);
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, SoftwareKey key) =>
        await client.PostAsync("/hub/sign-in#handler=Passkey", ("Form.Credential", key.SignIn(await OptionsAsync(client, "/hub/sign-in"))));

    private static async Task<string> OptionsAsync(HttpClient client, string path)
    {
        var page = await client.PageAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Post, page.QuerySelector("[data-passkey-options-url]")!.GetAttribute("data-passkey-options-url"));
        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Add("Origin", "https://localhost"); // as every browser does with a POST
        request.Headers.Add("RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        return await (await client.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
