using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Guests.Invites;
using ContentHub.Kernel.People;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Tests.Pages;

/// <summary>The real host with the demo company.</summary>
public sealed class GuestsWeb : IAsyncLifetime
{
    public const string WebhookSecret = "a-secret-of-the-mail-service";

    public WebHub Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"), ("Guests:RequestsPerMinute", "5000"), ("Mail:Inbound:Secret", WebhookSecret), ("Mail:Inbound:Address", "replies@northwind.test"));
        await Hub.TellDemoStoryAsync();
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

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

    /// <summary>Invites somebody; the secret of the link as it was mailed.</summary>
    public async Task<string> LinkAsync(Guid post, Actor by, string email)
    {
        var link = "";
        var invited = await DoAsync((InviteGuest i) => i.HandleAsync(post, new GuestInput(email, "Anna Berg", "", 14, false), secret => GuestDesk.Path(link = secret), by, default));
        Assert.Empty(invited.Errors);
        return link;
    }
}
