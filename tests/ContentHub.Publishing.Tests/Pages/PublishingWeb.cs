using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Tests.Pages;

/// <summary>The real host with the demo company in it; one for all page tests, because telling the story takes seconds.</summary>
public sealed class PublishingWeb : IAsyncLifetime
{
    public WebHub Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        await Hub.TellDemoStoryAsync();
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    internal async Task<Browser> AsAsync(string name)
    {
        var client = Hub.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        var answer = await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", $"{name}@demo.test"), new("Form.Password", DemoPeople.Password)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Browser(client);
    }

    public async Task<T> DataAsync<T>(Func<HubDbContext, Task<T>> read)
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<HubDbContext>());
    }
}

/// <summary>One person, without script.</summary>
internal sealed class Browser(HttpClient client)
{
    public async Task<HttpStatusCode> StatusAsync(string path) => (await client.GetAsync(path)).StatusCode;

    public async Task<IHtmlDocument> PageAsync(string path) => await ReadAsync(await client.GetAsync(path), HttpStatusCode.OK);

    /// <summary>Posts a form of the page with its token and its hidden fields.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string? action, params (string Name, string Value)[] fields)
    {
        var page = await PageAsync(path);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var body = fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2));
        return await client.PostAsync(action ?? path, new FormUrlEncodedContent(body));
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text[..Math.Min(text.Length, 1500)]}");
        return await new HtmlParser().ParseDocumentAsync(text);
    }
}
