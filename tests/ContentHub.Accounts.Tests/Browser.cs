using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Demo;
using ContentHub.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ContentHub.Accounts.Tests;

/// <summary>A browser without script: follows no redirects, keeps cookies.</summary>
internal static partial class Browser
{
    /// <summary>The web host with the demo people, without the rest of the demo story.</summary>
    public static Task<WebHub> StartAsync() => WebHub.StartAsync(services =>
    {
        foreach (var other in services.Where(s => s.ServiceType == typeof(IDemoStory) && s.ImplementationType != typeof(DemoAccounts)).ToList())
        {
            services.Remove(other);
        }
    });

    public static HttpClient NewBrowser(this WebHub hub) => hub.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
    });

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password = DemoPeople.Password, string path = "/hub/sign-in") =>
        WebHub.PostFormAsync(client, path, [new("Form.Email", email), new("Form.Password", password)]);

    public static async Task<HttpClient> SignedInAsync(this WebHub hub, string email, string password = DemoPeople.Password)
    {
        var client = hub.NewBrowser();
        var answer = await client.SignInAsync(email, password);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, params (string Name, string Value)[] fields) =>
        WebHub.PostFormAsync(client, path.Split('#')[0], fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), path.Contains('#', StringComparison.Ordinal) ? path.Replace('#', '?') : null);

    /// <summary>Posts the form of a page with one file chosen in it, as a browser does.</summary>
    public static async Task<HttpResponseMessage> PostFileAsync(this HttpClient client, string path, string field, byte[] file, params (string Name, string Value)[] fields)
    {
        var page = await client.PageAsync(path);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), field, "C:\\fakepath\\picture.jpg" } };
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)))
        {
            form.Add(new StringContent(value), name);
        }

        return await client.PostAsync(path, form);
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path) => await (await client.GetAsync(path)).PageAsync();

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public static string Errors(this IHtmlDocument page) => page.QuerySelector(".error-summary")?.TextContent ?? "";

    /// <summary>The link in the newest mail to this address, as a path.</summary>
    public static string LinkMailedTo(this WebHub hub, string email)
    {
        var mail = Directory.GetFiles(Path.Combine(hub.Folder, "mail"), "*.eml").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).Last(text => text.Contains("To: " + email, StringComparison.Ordinal));
        return new Uri(Link().Match(mail).Value).PathAndQuery;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
