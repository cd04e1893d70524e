using AngleSharp.Html.Parser;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Tests.Pages;

/// <summary>The whole demo company: twenty posts are live, twenty are nobody's business yet.</summary>
public sealed class LeakTests
{
    private const int Live = 20;

    [Fact]
    public async Task Only_live_posts_are_on_pages_in_feeds_in_the_sitemap_and_in_search()
    {
        await using var hub = await WebHub.StartAsync();
        using var client = hub.CreateClient();
        await hub.TellDemoStoryAsync();
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DrainOutbox>().RunAsync(CancellationToken.None);
        var posts = scope.ServiceProvider.GetRequiredService<IPosts>();
        var shown = await EverythingAsync(client);

        for (var number = 1; number <= DemoPosts.Count; number++)
        {
            var post = (await posts.FindAsync(DemoPosts.Id(number), Actor.System, CancellationToken.None)).Value;
            var address = $"/posts/{post.Slug}";

            using var page = await client.GetAsync(address);
            Assert.Equal(number <= Live ? 200 : 404, (int)page.StatusCode);
            Assert.Equal(number <= Live, shown.Contains(address + "<", StringComparison.Ordinal));
            Assert.Equal(number <= Live, await FoundAsync(client, post.Title, address));
        }
    }

    private static async Task<string> EverythingAsync(HttpClient client)
    {
        var text = new System.Text.StringBuilder();
        foreach (var path in new[] { "/archive", "/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml" })
        {
            text.Append(await client.GetStringAsync(path));
        }

        for (var path = "/"; path is not null;)
        {
            var html = await client.GetStringAsync(path);
            text.Append(html);
            path = (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector(".paging a")?.GetAttribute("href");
        }

        return text.ToString();
    }

    private static async Task<bool> FoundAsync(HttpClient client, string title, string address)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/search?q=" + Uri.EscapeDataString(title)));
        return page.QuerySelector($"main a[href='{address}']") is not null;
    }
}
