using ContentHub.Accounts.Contracts;
using ContentHub.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ContentHub.Accounts.Tests;

/// <summary>A browser without script: follows no redirects, keeps cookies.</summary>
internal static class Browser
{
    public static HttpClient NewBrowser(this WebHub hub) => hub.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
    });

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password = DemoPeople.Password, string path = "/hub/sign-in") =>
        WebHub.PostFormAsync(client, path, [new("Form.Email", email), new("Form.Password", password)]);
}
