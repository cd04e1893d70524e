using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Peers.Tests.Bluesky;
using ContentHub.Testing;
using ContentHub.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Peers.Tests.Nodes;

/// <summary>A hub that writes and plans but delivers nothing itself: other processes on its database do.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private const string OwnSite = "0197a000-0000-7000-8000-0000000000aa";
    private readonly ApiHub hub;
    private readonly HttpClient seller;
    private readonly HttpClient marketer;

    private Newsroom(ApiHub hub, HttpClient seller, HttpClient marketer) => (this.hub, this.seller, this.marketer) = (hub, seller, marketer);

    public static async Task<Newsroom> OpenAsync(PdsAccount? network)
    {
        List<(string, string)> settings = [("Api:RequestsPerMinute", "100000")];
        if (network is not null)
        {
            settings.Add(("Outgoing:Allow:0", network.Service.Authority));
        }

        var hub = await ApiHub.StartAsync([.. settings]);
        return new Newsroom(hub, await hub.SaraAsync(), await hub.MarkAsync());
    }

    /// <summary>Settings of a process on the same database.</summary>
    public (string, string)[] SettingsOf(string node, PdsAccount? network, TimeSpan lease) =>
    [
        ("Data__Provider", Setting("Data:Provider")), ("Data__ConnectionString", Setting("Data:ConnectionString")), ("Data__Node", node), ("Demo__Seed", "false"),
        ("Publishing__Lease", lease.ToString()), ("Outgoing__Allow__0", network?.Service.Authority ?? ""),
    ];

    /// <summary>Sets the public address on the page, as an administrator does.</summary>
    public async Task AnswersAtAsync(Uri address)
    {
        var ada = await SignedInAsync("ada");
        var page = await new HtmlParser().ParseDocumentAsync(await ada.GetStringAsync("/hub/settings"));
        var version = page.QuerySelector("[name='Form.Version']")!.GetAttribute("value")!;
        KeyValuePair<string, string>[] fields =
            [new("Form.Version", version), new("Form.CompanyName", "Northwind Pumps GmbH"), new("Form.TimeZone", "Europe/Berlin"), new("Form.Language", "en")];
        var answer = await WebHub.PostFormAsync(ada, "/hub/settings", [.. fields, new("Form.BaseAddress", address.ToString())]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Connects the account on the page, as a publisher does, and answers the channel's id.</summary>
    public async Task<string> ConnectAsync(PdsAccount account)
    {
        var paul = await SignedInAsync("paul");
        var answer = await WebHub.PostFormAsync(paul, "/hub/channels/connect/bluesky",
        [
            new("Form.Name", "Northwind on Bluesky"), new("Form.Values[service]", account.Service.ToString()),
            new("Form.Values[identifier]", account.Handle), new("Form.Values[password]", account.AppPassword),
        ]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var channels = await marketer.GetApiAsync("/channels");
        return (string)channels.Body!["items"]!.AsArray().Single(c => (string?)c!["kind"] == "bluesky")!["id"]!;
    }

    public async Task<IReadOnlyList<Guid>> ApprovedAsync(int count)
    {
        var ids = new Guid[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (i, _) =>
        {
            var draft = await seller.DraftAsync($"Field report {i + 1}: what the pump told us");
            var submitted = await seller.PostApiAsync($"/posts/{draft.Id}/submit", null, draft.ETag);
            var approved = await marketer.PostApiAsync($"/posts/{draft.Id}/approve", new { hash = (string?)submitted.Body!["hash"] }, submitted.ETag);
            Assert.True(approved.Status == HttpStatusCode.OK, approved.Body?.ToString());
            ids[i] = draft.Id;
        });
        return ids;
    }

    /// <summary>For tomorrow; <see cref="MoveAllAsync"/> then brings them near.</summary>
    /// <param name="also">A second channel for the first of them.</param>
    public async Task PlanAsync(IReadOnlyList<Guid> posts, string? also, int alsoFor)
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
        await Parallel.ForAsync(0, posts.Count, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (i, _) =>
        {
            string[] channels = also is not null && i < alsoFor ? [OwnSite, also] : [OwnSite];
            var planned = await marketer.PostApiAsync($"/posts/{posts[i]}/publications", new { channels, at, zone = "Europe/Berlin" });
            Assert.True(planned.Status == HttpStatusCode.Created, planned.Body?.ToString());
        });
    }

    /// <summary>All to one instant, in one statement: people plan by the minute, and a test does not wait for the next one.</summary>
    public async Task MoveAllAsync(DateTimeOffset due)
    {
        await using var scope = hub.Web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HubDbContext>().Database
            .ExecuteSqlAsync($"update publishing_publications set due_at = {due.UtcDateTime}, wake_at = {due.UtcDateTime}, counts_from = {due.UtcDateTime}, version = version + 1");
    }

    public async Task<IReadOnlyList<T>> AskAsync<T>(FormattableString sql)
    {
        await using var scope = hub.Web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HubDbContext>().Database.SqlQuery<T>(sql).ToListAsync();
    }

    /// <summary>Other processes do the work, so there is nothing to await: the database is asked until it says so.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, TimeSpan patience, Func<string> story)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var end = TimeProvider.System.GetUtcNow() + patience;
        while (!await holds())
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                var left = await AskAsync<string>($"select channel_kind || ' ' || state || ': ' || message || ' ' || count(*) as \"Value\" from publishing_publications group by channel_kind, state, message");
                Assert.Fail($"Not within {patience}: {string.Join("; ", left)}\n{story()}");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>The public sitemap, rendered by this hub, which delivered nothing.</summary>
    public Task<string> SitemapAsync() => hub.Web.CreateClient().GetStringAsync("/sitemap.xml");

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task<HttpClient> SignedInAsync(string name)
    {
        var client = hub.Web.CreateClient();
        await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", $"{name}@demo.test"), new("Form.Password", DemoPeople.Password)]);
        return client;
    }

    private string Setting(string name) => hub.Web.DatabaseSettings.Single(s => s.Key == name).Value!;
}
