using System.Net;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tests.Sessions;

public sealed class SignInTests
{
    [Fact]
    public async Task Sara_signs_in_and_out()
    {
        await using var hub = await Browser.StartAsync();
        var client = hub.NewBrowser();

        var signedIn = await client.SignInAsync("sara@demo.test");
        var profile = await client.GetAsync("/hub/profile");
        await client.PostAsync("/hub/sign-out");
        var after = await client.GetAsync("/hub/profile");

        Assert.Contains(signedIn.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-hub=", StringComparison.Ordinal) && c.Contains("secure", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, profile.StatusCode);
        Assert.Equal("/hub/sign-in?returnUrl=%2Fhub%2Fprofile", after.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("sara@demo.test", "wrong")]
    [InlineData("nobody@demo.test", "wrong")]
    [InlineData("", "")]
    public async Task Wrong_password_and_unknown_address_get_the_same_answer(string email, string password)
    {
        await using var hub = await Browser.StartAsync();

        var answer = await hub.NewBrowser().SignInAsync(email, password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The address or the password is not right", (await answer.PageAsync()).Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_pause_sign_in_even_for_the_right_one()
    {
        await using var hub = await Browser.StartAsync();
        var client = hub.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            await client.SignInAsync("sara@demo.test", "wrong");
        }

        var answer = await client.SignInAsync("sara@demo.test");

        Assert.Contains("five wrong tries", (await answer.PageAsync()).Errors(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_wrong_try_in_a_minute_is_refused_with_429()
    {
        await using var hub = await Browser.StartAsync();
        var client = hub.NewBrowser();
        for (var i = 0; i < 10; i++)
        {
            await client.SignInAsync($"nobody{i}@demo.test", "wrong");
        }

        var answer = await client.SignInAsync("mark@demo.test");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("too many tries", (await answer.PageAsync()).Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hub/profile", "/hub/profile")]
    [InlineData("https://evil.example/", "/hub")]
    [InlineData("//evil.example", "/hub")]
    public async Task The_way_back_stays_on_this_site(string returnUrl, string expected)
    {
        await using var hub = await Browser.StartAsync();

        var answer = await hub.NewBrowser().SignInAsync("sara@demo.test", path: "/hub/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(expected, answer.Headers.Location!.OriginalString.TrimEnd('/'));
    }

    [Fact]
    public async Task Software_gets_401_instead_of_the_sign_in_page()
    {
        await using var hub = await Browser.StartAsync();
        var client = hub.NewBrowser();
        client.DefaultRequestHeaders.Add("Accept", "application/json");

        var answer = await client.GetAsync("/hub/profile");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("session.over", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_the_mailed_link_once_and_ends_old_sessions()
    {
        await using var hub = await Browser.StartAsync();
        var old = await hub.SignedInAsync("sara@demo.test");
        var client = hub.NewBrowser();

        await client.PostAsync("/hub/sign-in/forgotten", ("Form.Email", "sara@demo.test"));
        var link = hub.LinkMailedTo("sara@demo.test");
        var weak = await client.PostAsync(link, ("Form.Password", "short"));
        var set = await client.PostAsync(link, ("Form.Password", "a longer sentence 7"));
        var again = await client.PostAsync(link, ("Form.Password", "another sentence 8"));

        Assert.Contains("12 characters", (await weak.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Contains("not valid any more", (await again.PageAsync()).Errors(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await old.GetAsync("/hub/profile")).StatusCode);
        await hub.SignedInAsync("sara@demo.test", "a longer sentence 7");
    }

    [Fact]
    public async Task Asking_for_a_link_does_not_tell_who_has_an_account()
    {
        await using var hub = await Browser.StartAsync();

        var answer = await hub.NewBrowser().PostAsync("/hub/sign-in/forgotten", ("Form.Email", "nobody@demo.test"));

        Assert.Contains("If this address belongs to someone here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(hub.Folder, "mail")));
    }

    [Fact]
    public async Task Audit_says_who_signed_in_and_who_failed()
    {
        await using var hub = await Browser.StartAsync();
        await hub.NewBrowser().SignInAsync("sara@demo.test", "wrong");
        await hub.SignedInAsync("sara@demo.test");

        await using var scope = hub.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ContentHub.Data.HubDbContext>();
        var actions = db.Set<AuditEntry>().Where(e => e.SubjectId == DemoPeople.Sara).Select(e => e.Action).ToList();

        Assert.Equal(["person.sign-in-failed", "person.signed-in"], actions.Order());
    }

    [Fact]
    public async Task Where_a_session_cannot_last_the_page_says_why()
    {
        await using var hub = await Browser.StartAsync();

        Assert.True(await WarnsAsync("http://hub.example"));
        Assert.False(await WarnsAsync("https://hub.example"));
        Assert.False(await WarnsAsync("http://localhost:5080"));
        Assert.False(await WarnsAsync("http://127.0.0.1:5080"));

        async Task<bool> WarnsAsync(string address)
        {
            using var client = hub.CreateClient(new() { BaseAddress = new Uri(address), AllowAutoRedirect = false });
            return (await client.PageAsync("/hub/sign-in")).Body!.TextContent.Contains("This connection is not encrypted", StringComparison.Ordinal);
        }
    }
}
