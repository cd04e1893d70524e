using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ContentHub.Testing;

/// <summary>The real host with the demo company, one for a class of tests; everybody signs in with a browser of their own.</summary>
public abstract class DemoWeb(params (string Key, string Value)[] settings) : IAsyncLifetime
{
    public WebHub Hub { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Hub = await WebHub.StartAsync(null, [("Demo:Seed", "false"), .. settings]);
        await Hub.TellDemoStoryAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Hub.DisposeAsync();
    }

    public HttpClient Nobody() => Hub.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    public async Task<HttpClient> AsAsync(string name)
    {
        var client = Nobody();
        var answer = await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", $"{name}@demo.test"), new("Form.Password", DemoPeople.Password)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) => await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
