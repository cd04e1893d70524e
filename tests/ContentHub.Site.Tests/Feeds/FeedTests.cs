using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using ContentHub.Posts.Contracts;

namespace ContentHub.Site.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData("")]
    [InlineData("author/sara-sellers/")]
    [InlineData("tag/pumps/")]
    public async Task Atom_keeps_the_rules_of_its_standard(string list)
    {
        await using var room = await Newsroom.OpenAsync();
        var picture = await room.PictureAsync();
        var (_, post) = await room.PublishAsync(room.Revision("one", c => c with { Body = $"Text with a [link](/posts/two) and\n\n![Valve](/media/{picture})" }));

        var feed = XDocument.Parse(await room.Client.GetStringAsync($"/{list}feed.atom")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.True(Uri.TryCreate(feed.Element(Atom + "id")?.Value, UriKind.Absolute, out _));
        Assert.NotEmpty(feed.Element(Atom + "title")!.Value);
        Assert.Equal("2026-03-02T09:01:00Z", feed.Element(Atom + "updated")?.Value);
        Assert.Equal($"https://journal.example/{list}feed.atom", Link(feed, "self"));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal($"urn:uuid:{post.Revision.PostId}", entry.Element(Atom + "id")?.Value);
        Assert.Equal("https://journal.example/posts/one", Link(entry, "alternate"));
        Assert.Equal("Sara Sellers", entry.Element(Atom + "author")?.Element(Atom + "name")?.Value);
        var content = entry.Element(Atom + "content")!;
        Assert.Equal("html", content.Attribute("type")?.Value);
        Assert.Contains("href=\"https://journal.example/posts/two\"", content.Value, StringComparison.Ordinal);
        Assert.Contains($"https://journal.example/media/{picture}", content.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"/", content.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_an_entry_survives_a_new_slug_and_a_correction_moves_updated_only()
    {
        await using var room = await Newsroom.OpenAsync();
        var revision = room.Revision("one");
        await room.PublishAsync(revision);
        var before = await EntryAsync(room);
        await room.PublishAsync(room.Revision("two", null, revision.PostId));

        var after = await EntryAsync(room);

        Assert.Equal(before.Element(Atom + "id")?.Value, after.Element(Atom + "id")?.Value);
        Assert.Equal(before.Element(Atom + "published")?.Value, after.Element(Atom + "published")?.Value);
        Assert.NotEqual(before.Element(Atom + "updated")?.Value, after.Element(Atom + "updated")?.Value);
    }

    [Fact]
    public async Task Rss_keeps_the_rules_of_its_standard()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, post) = await room.PublishAsync(room.Revision("one"));

        var channel = XDocument.Parse(await room.Client.GetStringAsync("/feed.rss")).Root!.Element("channel")!;

        Assert.All(["title", "link", "description"], name => Assert.NotEmpty(channel.Element(name)!.Value));
        var item = Assert.Single(channel.Elements("item"));
        Assert.Equal(($"urn:uuid:{post.Revision.PostId}", "false"), (item.Element("guid")?.Value, item.Element("guid")?.Attribute("isPermaLink")?.Value));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 1, 0, TimeSpan.Zero),
            DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        Assert.Contains("<h2", item.Element(Content + "encoded")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_feed_keeps_the_rules_of_its_standard()
    {
        await using var room = await Newsroom.OpenAsync();
        var cover = await room.PictureAsync();
        var (_, post) = await room.PublishAsync(room.Revision("one", c => c with { Cover = new CoverImage(cover, "A pump") }));

        using var feed = JsonDocument.Parse(await room.Client.GetStringAsync("/feed.json"));

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var item = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal($"urn:uuid:{post.Revision.PostId}", item.GetProperty("id").GetString());
        Assert.StartsWith("https://journal.example/media/", item.GetProperty("image").GetString(), StringComparison.Ordinal);
        Assert.Equal("Sara Sellers", item.GetProperty("authors")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_empty_site_has_valid_feeds_and_a_sitemap()
    {
        await using var room = await Newsroom.OpenAsync();

        var feed = XDocument.Parse(await room.Client.GetStringAsync("/feed.atom")).Root!;

        Assert.NotNull(feed.Element(Atom + "author"));
        Assert.NotNull(feed.Element(Atom + "updated"));
        XDocument.Parse(await room.Client.GetStringAsync("/feed.rss"));
        Assert.NotEmpty(XDocument.Parse(await room.Client.GetStringAsync("/sitemap.xml")).Descendants(Map + "loc"));
    }

    [Fact]
    public async Task The_sitemap_names_posts_people_tags_and_pages_and_robots_names_the_sitemap()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));
        await room.PublishAsync(room.Revision("elsewhere", c => c with { CanonicalUrl = "https://original.example/x" }));

        var map = XDocument.Parse(await room.Client.GetStringAsync("/sitemap.xml"));
        var places = map.Descendants(Map + "loc").Select(l => l.Value["https://journal.example/".Length..]).ToList();

        Assert.Equal(["", "archive", "imprint", "author/sara-sellers", "tag/pumps", "posts/one"], places);
        Assert.Equal("2026-03-02T09:01:00Z", map.Descendants(Map + "lastmod").Last().Value);
        var robots = await room.Client.GetStringAsync("/robots.txt");
        Assert.Contains("Disallow: /hub\nDisallow: /api\n", robots, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://journal.example/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_answer_with_304_and_to_HEAD()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));
        using var first = await room.Client.GetAsync("/feed.atom");
        using var known = new HttpRequestMessage(HttpMethod.Get, "/feed.atom");
        known.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var head = await room.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/feed.rss"));

        Assert.Equal(System.Net.HttpStatusCode.NotModified, (await room.Client.SendAsync(known)).StatusCode);
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(System.Net.HttpStatusCode.OK, head.StatusCode);
    }

    private static string? Link(XElement element, string rel) =>
        element.Elements(Atom + "link").Single(l => l.Attribute("rel")?.Value == rel).Attribute("href")?.Value;

    private static async Task<XElement> EntryAsync(Newsroom room) =>
        XDocument.Parse(await room.Client.GetStringAsync("/feed.atom")).Root!.Element(Atom + "entry")!;
}
