using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Guests.Decisions;
using ContentHub.Guests.Invites;
using ContentHub.Kernel.People;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Tests.Pages;

/// <summary>The real host with the demo company.</summary>
public sealed partial class GuestsWeb : IAsyncLifetime
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

    /// <summary>Asks for a code; its key, and the digits as they were mailed.</summary>
    internal async Task<(Guid Code, string Digits)> CodeAsync(string link, string email, string name = "Anna Berg")
    {
        var asked = await DoAsync((AskForCode a) => a.HandleAsync(link, new GuestAnswer(true, name, ""), default));
        Assert.Empty(asked.Errors);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Hub.Folder, "mail")))
        {
            var mail = await File.ReadAllTextAsync(file);
            if (mail.Contains($"To: {email}\r\n", StringComparison.Ordinal) && Subject().Match(mail) is { Success: true } found)
            {
                return (asked.Value, found.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"No code was mailed to {email}.");
    }

    internal async Task DecideAsync(string link, string email)
    {
        var (code, digits) = await CodeAsync(link, email, "Hidden Person");
        Assert.Empty((await DoAsync((DecideRevision d) => d.HandleAsync(link, code, digits, "test", default))).Errors);
    }

    [GeneratedRegex(@"Subject: (\d{6}) ")]
    private static partial Regex Subject();
}
