using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

public sealed class MainJobTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_sellers_draft_becomes_an_approved_scheduled_delivered_readable_post()
    {
        Chromium.Needed();
        BlueskyServer.Needed();
        await using var hub = await HubProcess.StartAsync(AllowPeer(BlueskyServer.At));
        using var bluesky = await BlueskyServer.WithNewAccountAsync();
        var job = new MainJob("journey", chromium, hub, bluesky, BlueskyServer.At);

        await DoUpToScheduleAsync(job);

        await OnceDeliveredAsync(hub, job);
        await ReadersFindItAsync(hub, job);
        await NetworkHoldsItOnceAsync(job, bluesky);
    }

    [Fact]
    public async Task Killed_between_the_remote_create_and_the_local_save_there_is_still_exactly_one_record()
    {
        Chromium.Needed();
        BlueskyServer.Needed();
        await using var proxy = await KillingProxy.StartAsync(BlueskyServer.At);
        await using var hub = await HubProcess.StartAsync(AllowPeer(proxy.Address));
        using var bluesky = await BlueskyServer.WithNewAccountAsync();
        var job = new MainJob("killed", chromium, hub, bluesky, proxy.Address);
        var died = new TaskCompletionSource();
        proxy.KillAfterNextCreate(() =>
        {
            hub.KillWithoutWarning();
            died.SetResult();
            return Task.CompletedTask;
        });

        await DoUpToScheduleAsync(job);
        await died.Task.WaitAsync(TimeSpan.FromSeconds(120));
        Assert.Single(await bluesky.PostsAsync());
        await hub.StartAgainAsync();

        await OnceDeliveredAsync(hub, job);
        Assert.Equal(1, proxy.Killed);
        await NetworkHoldsItOnceAsync(job, bluesky);
    }

    private static (string, string) AllowPeer(Uri address) => ("Outgoing__Allow__0", address.Authority);

    private static async Task DoUpToScheduleAsync(MainJob job)
    {
        await job.PublisherConnectsBlueskyAsync();
        var sara = await job.SellerWritesAndSubmitsAsync();
        var mark = await job.MarketerAsksForChangesAsync();
        await job.SellerAnswersAsync(sara);
        await job.MarketerEditsAndApprovesAsync(mark);
        await job.SellerSaysYesAsync(sara);
        await job.MarketerSchedulesAsync(mark);
        await sara.Context.CloseAsync();
        await mark.Context.CloseAsync();
    }

    private async Task OnceDeliveredAsync(HubProcess hub, MainJob job)
    {
        var page = await chromium.OpenAsync(hub.Address);
        await page.SignInAsync("paul");
        var rows = page.Locator(".ledger__row", new() { HasText = MainJob.Title });
        for (var tries = 0; tries < 200; tries++)
        {
            await page.GotoAsync("/hub/ledger");
            var sentences = await rows.AllInnerTextsAsync();
            if (sentences.Count(s => s.Contains("Delivered to", StringComparison.Ordinal)) == 2)
            {
                await Chromium.NoAxeViolationsAsync(page);
                await job.PictureAsync(page, "4-ledger");
                await page.Context.CloseAsync();
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"Not delivered twice:\n{string.Join('\n', await rows.AllInnerTextsAsync())}\n{hub.Log}\n{job.Permalink}");
    }

    private async Task ReadersFindItAsync(HubProcess hub, MainJob job)
    {
        var page = await chromium.OpenAsync(hub.Address);
        var answer = await page.GotoAsync(job.Permalink.ToString());
        Assert.Equal(200, answer!.Status);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(MainJob.Title);
        Assert.True((await page.Locator("table").InnerTextAsync()).Contains("Power", StringComparison.Ordinal), $"The table is empty in:\n{(await page.Locator("article.article").InnerTextAsync())[^600..]}");
        await Assertions.Expect(page.Locator("article.article")).ToContainTextAsync("Short answer: look at the valve.");
        await Assertions.Expect(page.Locator("a[href='https://example.com/pumps?a=1&b=2']")).ToHaveTextAsync("our handbook");
        Assert.Equal(0, await page.Locator("script:not([type='application/ld+json'])").CountAsync());
        await Chromium.NoAxeViolationsAsync(page);
        await job.PictureAsync(page, "5-post");

        using var client = new HttpClient { BaseAddress = hub.Address };
        var source = await page.Locator("article.article img[alt='The pumping station at the harbour']").First.GetAttributeAsync("src");
        var picture = await client.GetByteArrayAsync(source);
        Assert.True(picture.AsSpan().IndexOf("Exif"u8) < 0, "The public picture still carries EXIF.");
        Assert.Contains(job.Permalink.AbsolutePath, await client.GetStringAsync("feed.atom"), StringComparison.Ordinal);
        Assert.Contains(job.Permalink.AbsolutePath, await client.GetStringAsync("sitemap.xml"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static async Task NetworkHoldsItOnceAsync(MainJob job, BlueskyServer bluesky)
    {
        var record = Assert.Single(await bluesky.PostsAsync());
        var card = record.GetProperty("embed").GetProperty("external");
        Assert.Equal("app.bsky.embed.external", record.GetProperty("embed").GetProperty("$type").GetString());
        Assert.Equal(job.Permalink.AbsolutePath, new Uri(card.GetProperty("uri").GetString()!).AbsolutePath);
        Assert.Equal(MainJob.Title, card.GetProperty("title").GetString());
        Assert.Equal("image/jpeg", card.GetProperty("thumb").GetProperty("mimeType").GetString());
    }
}
