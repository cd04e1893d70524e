using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Relays;
using ContentHub.Posts.Tests.Relays;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>The real host with the demo people in it.</summary>
internal sealed class PostsWeb : IAsyncDisposable
{
    private PostsWeb(WebHub hub) => Hub = hub;

    public WebHub Hub { get; }

    /// <summary>The draft that a test works on, for its helpers.</summary>
    public Guid Last { get; set; }

    public static async Task<PostsWeb> StartAsync(Action<IServiceCollection>? change = null)
    {
        var hub = await WebHub.StartAsync(change, ("Demo:Seed", "false"));
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
        return new PostsWeb(hub);
    }

    /// <summary>Somebody signed in through the real sign-in page, in a browser without script.</summary>
    public async Task<Seat> SeatAsync(string name)
    {
        var client = Hub.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        var answer = await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", $"{name}@demo.test"), new("Form.Password", DemoPeople.Password)]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return new Seat(client);
    }

    /// <summary>Somebody at the API, with a token for everything that they may do.</summary>
    public async Task<HttpClient> ApiAsync(string who)
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        await using var output = new StringWriter();
        await scope.ServiceProvider.GetServices<ICommandVerb>().Single(v => v.Name == "token create").RunAsync(["--user", $"{who}@demo.test", "--scopes", "all"], output, CancellationToken.None);
        var client = Hub.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", output.ToString().Trim().Split('\n')[^1].Trim());
        return client;
    }

    public async Task<SavedDraft> DraftAsync(Actor by, PostContent? content = null)
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CreatePost>().HandleAsync(content ?? PostsHub.Words(), by, CancellationToken.None)).Value;
    }

    public async Task<TResult> DoAsync<TService, TResult>(Func<TService, Task<TResult>> action)
        where TService : notnull
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Lines that are still open end first: they work on the database that goes away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Editor.CutAll(Hub))
        {
            var relay = Hub.Services.GetRequiredService<Relay>();
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
            for (var tries = 0; tries < 1000 && relay.Lines > 0; tries++)
            {
                await tick.WaitForNextTickAsync();
            }
        }

        await Hub.DisposeAsync();
    }
}

/// <summary>One person at one browser.</summary>
internal sealed class Seat(HttpClient client)
{
    private string? token;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <param name="known">The ETag of an answer that the browser has.</param>
    public async Task<HttpResponseMessage> GetAsync(string path, string known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("If-None-Match", known);
        return await client.SendAsync(request);
    }

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var answer = await client.GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await PageAsync(answer);
    }

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public async Task<HttpResponseMessage> PostJsonAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", await TokenAsync());
        return await client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostTextAsync(string path, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, null, type) };
        request.Headers.Add("RequestVerificationToken", await TokenAsync());
        return await client.SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", await TokenAsync())))
        {
            form.Add(new StringContent(value), name);
        }

        return await client.PostAsync(path, form);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private async Task<string> TokenAsync() => token ??=
        (await PageAsync("/hub/posts")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
