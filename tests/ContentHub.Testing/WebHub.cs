using AngleSharp.Html.Parser;
using ContentHub.Web.Composition;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Testing;

/// <summary>The real web host on a fresh database, in Development, without background work unless asked for.</summary>
public sealed class WebHub : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;
    private readonly (string Key, string Value)[] settings;
    private readonly Action<IServiceCollection>? change;

    private WebHub(TestDatabase database, Action<IServiceCollection>? change, (string Key, string Value)[] settings)
    {
        (this.database, this.change, this.settings) = (database, change, settings);
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    public string Folder => database.Folder;

    /// <summary>What another process needs to work on the same database.</summary>
    public IEnumerable<KeyValuePair<string, string?>> DatabaseSettings => database.Settings;

    public static async Task<WebHub> StartAsync(Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.NewAsync(TestHub.PrepareAsync);
        return new WebHub(database, change, settings);
    }

    public Task TellDemoStoryAsync() => Services.TellDemoStoryAsync(CancellationToken.None);

    /// <summary>Fetches a page, fills its first form that posts to <paramref name="path"/> (antiforgery token included) and posts it.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(HttpClient client, string path, IEnumerable<KeyValuePair<string, string>> fields, string? action = null)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"{path} has no form with an antiforgery token.");
        return await client.PostAsync(action ?? path, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Work:Enabled", "false");
        foreach (var (key, value) in database.Settings)
        {
            builder.UseSetting(key, value);
        }

        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        if (change is not null)
        {
            builder.ConfigureTestServices(change);
        }
    }
}
