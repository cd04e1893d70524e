using System.Net;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.Sessions;

public sealed class SignInTests
{
    [Fact]
    public async Task Sara_signs_in_with_her_password()
    {
        await using var hub = await WebHub.StartAsync();
        var client = hub.NewBrowser();

        var answer = await client.SignInAsync("sara@demo.test");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-hub=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sara@demo.test", "wrong")]
    [InlineData("nobody@demo.test", "wrong")]
    [InlineData("", "")]
    public async Task Wrong_password_and_unknown_address_get_the_same_answer(string email, string password)
    {
        await using var hub = await WebHub.StartAsync();
        var client = hub.NewBrowser();

        var answer = await client.SignInAsync(email, password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The address or the password is not right", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
