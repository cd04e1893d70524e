using System.Net;
using System.Net.Http.Headers;
using ContentHub.Accounts.Contracts;
using ContentHub.Site.Caching;
using ContentHub.Site.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Tests.Caching;

public sealed class CacheTests
{
    [Fact]
    public async Task A_correction_is_seen_by_the_very_next_reader()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("one");
        await room.PublishAsync(revision);
        await room.PublishAsync(room.Revision("two"));
        foreach (var path in new[] { "/", "/posts/one", "/posts/two", "/feed.atom", "/tag/pumps" })
        {
            await room.Client.GetStringAsync(path);
        }

        await room.PublishAsync(room.Revision("one", c => c with { Title = "Corrected title" }, revision.PostId));

        foreach (var path in new[] { "/", "/posts/one", "/posts/two", "/feed.atom", "/tag/pumps" })
        {
            Assert.Contains("Corrected title", await room.Client.GetStringAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_kept_page_is_the_same_answer_with_the_same_headers()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));

        using var first = await room.Client.GetAsync("/posts/one");
        using var second = await room.Client.GetAsync("/posts/one");

        Assert.Equal(1, Cache(room).Count);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(Headers(first), Headers(second));
        Assert.Equal("public, must-revalidate, max-age=0", second.Headers.CacheControl?.ToString());
        Assert.True(second.Headers.Contains("Content-Security-Policy"));
        Assert.Equal("text/html", second.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Who_has_the_page_already_gets_304()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));
        using var first = await room.Client.GetAsync("/posts/one");

        using var again = new HttpRequestMessage(HttpMethod.Get, "/posts/one");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await room.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Browsers_get_it_compressed(string encoding)
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));
        var plain = await room.Client.GetByteArrayAsync("/posts/one");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/posts/one");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await room.Client.SendAsync(request);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < plain.Length / 2);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Junk_in_the_query_does_not_fill_the_cache()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));

        for (var i = 0; i < 50; i++)
        {
            await room.Client.GetStringAsync($"/posts/one?utm_source={i}&x[]={i}");
            await room.Client.GetAsync($"/?before=junk-{i}");
            await room.Client.GetAsync($"/posts/unknown-{i}");
            await room.Client.GetAsync("/" + (i % 2 == 0 ? "POSTS" : "posts") + "/one");
        }

        Assert.Equal(1, Cache(room).Count);
    }

    [Fact]
    public async Task A_signed_in_person_gets_the_kept_page_too_and_no_cookie_is_kept()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));
        await room.Client.GetStringAsync("/posts/one");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/posts/one");
        request.Headers.Add("Cookie", "session=whoever");
        using var answer = await room.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Other_instances_learn_it_from_the_outbox()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("one");
        await room.PublishAsync(revision);
        await room.Client.GetStringAsync("/posts/one");
        var consumer = new EvictPages(Cache(room));

        await consumer.HandleAsync(new ArticlePublished(Guid.CreateVersion7(), Guid.CreateVersion7(), ["unrelated"]), CancellationToken.None);
        Assert.Equal(0, Cache(room).Count); // "read next" was filled up with the newest, so any publication changes it
        await room.Client.GetStringAsync("/posts/one");
        await consumer.HandleAsync(new ProfileChanged(DemoPeople.Mark), CancellationToken.None);
        Assert.Equal(1, Cache(room).Count);
        await consumer.HandleAsync(new ProfileChanged(DemoPeople.Sara), CancellationToken.None);
        Assert.Equal(0, Cache(room).Count);
        await room.Client.GetStringAsync("/posts/one");
        await consumer.HandleAsync(new SettingsChanged("company"), CancellationToken.None);
        Assert.Equal(0, Cache(room).Count);
    }

    [Fact]
    public void A_page_that_was_rendered_before_an_eviction_is_not_kept_after_it()
    {
        var cache = new PageCache(TimeProvider.System);
        var generation = cache.Generation;

        cache.Evict("something");
        cache.Keep("/a", new KeptPage([], [1], ["lists"], 0), generation);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void The_cache_stays_within_its_room()
    {
        var cache = new PageCache(TimeProvider.System) { Room = 100_000 };
        var now = TimeProvider.System.GetTimestamp();

        for (var i = 0; i < 200; i++)
        {
            cache.Keep($"/{i}", new KeptPage([], new byte[4000], [], now + i), cache.Generation);
        }

        Assert.InRange(cache.Count, 5, 14);
        Assert.True(cache.TryFind("/199", out _));
        Assert.False(cache.TryFind("/0", out _));
    }

    private static PageCache Cache(Newsroom room) => room.Hub.Services.GetRequiredService<PageCache>();

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order();
}
