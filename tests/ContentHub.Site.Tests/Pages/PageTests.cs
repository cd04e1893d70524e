using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ContentHub.Library.Contracts;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Tests.Pages;

public sealed class PageTests
{
    [Fact]
    public async Task A_post_page_has_everything_a_reader_and_a_machine_look_for()
    {
        await using var room = await Newsroom.OpenAsync();
        var cover = await room.PictureAsync(1800, 1200);
        await room.PublishAsync(room.Revision("related"));
        await room.PublishAsync(room.Revision("quiet-pumps", c => c with
        {
            Title = "Quiet pumps",
            Cover = new CoverImage(cover, "A pump on a concrete base"),
            Tags = ["Heat pumps", "Pumps"],
            Disclosure = "Written with help of a tool.",
        }));

        var page = await ReadAsync(room, "/posts/quiet-pumps");

        Assert.Equal("Quiet pumps", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Heat pumps", page.QuerySelector(".kicker")?.TextContent);
        Assert.Equal("/author/sara-sellers", page.QuerySelector(".byline__name a")?.GetAttribute("href"));
        Assert.Equal("2 March 2026", page.QuerySelector(".byline__meta time")?.TextContent);
        Assert.Equal("https://journal.example/posts/quiet-pumps", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("article", page.QuerySelector("meta[property='og:type']")?.GetAttribute("content"));
        Assert.Equal($"https://journal.example/media/{cover}/1200.webp", page.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        var picture = page.QuerySelector(".article__cover img")!;
        Assert.Equal(("1800", "1200", "dc-211", "A pump on a concrete base"),
            (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.ClassName, picture.GetAttribute("alt")));
        Assert.Contains("800w", picture.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Null(picture.GetAttribute("loading"));
        Assert.Contains("Written with help of a tool.", page.QuerySelector(".article__note")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/tag/heat-pumps", "/tag/pumps"], page.QuerySelectorAll(".tag-list a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/posts/related", page.QuerySelector(".related h3 a")?.GetAttribute("href"));
        Assert.Equal(3, page.QuerySelectorAll("link[rel=alternate]").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("type") != "application/ld+json");
        Assert.Empty(page.QuerySelectorAll("[style], [onclick]"));
        using var data = JsonDocument.Parse(page.QuerySelector("script")!.TextContent);
        Assert.Equal("Sara Sellers", data.RootElement.GetProperty("author").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/posts/one")]
    [InlineData("/author/sara-sellers")]
    [InlineData("/tag/pumps")]
    [InlineData("/archive")]
    [InlineData("/archive/2026")]
    [InlineData("/search")]
    [InlineData("/imprint")]
    [InlineData("/posts/nowhere")]
    public async Task Every_page_has_one_h1_one_main_and_a_language(string path)
    {
        await using var room = await Newsroom.OpenAsync(s => s.AddScoped<ISearch, PlainSearch>());
        await room.PublishAsync(room.Revision("one"));

        var page = await new HtmlParser().ParseDocumentAsync(await (await room.Client.GetAsync(path)).Content.ReadAsStringAsync());

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("Northwind Pumps", page.Title, StringComparison.Ordinal);
        Assert.Equal("/imprint", page.QuerySelector(".colophon nav a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/posts/nowhere")]
    [InlineData("/author/nobody")]
    [InlineData("/author/mark-winter")]
    [InlineData("/tag/none")]
    [InlineData("/archive/1999")]
    [InlineData("/nowhere")]
    [InlineData("/no/where/at/all")]
    [InlineData("/?before=nothing")]
    [InlineData("/feed.atom/x")]
    [InlineData("/tag/none/feed.atom")]
    [InlineData("/sitemap-2.xml")]
    public async Task What_is_not_there_answers_404(string path)
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));

        using var answer = await room.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_not_there_offers_search_and_the_latest_stories()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));

        var page = await new HtmlParser().ParseDocumentAsync(await (await room.Client.GetAsync("/nowhere")).Content.ReadAsStringAsync());

        Assert.NotNull(page.QuerySelector(".not-found input[name=q]"));
        Assert.NotNull(page.QuerySelector("a[href='/posts/one']"));
        Assert.Equal("noindex, follow", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task The_widest_route_leaves_the_rest_of_the_host_alone()
    {
        await using var room = await Newsroom.OpenAsync();

        var hub = await (await room.Client.GetAsync("/hub/nowhere")).Content.ReadAsStringAsync();
        using var post = await room.Client.PostAsync("/nowhere", null);

        Assert.DoesNotContain("masthead", hub, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
    }

    [Fact]
    public async Task Home_leads_to_older_stories_and_every_story_appears_once()
    {
        await using var room = await Newsroom.OpenAsync();
        for (var i = 0; i < 25; i++)
        {
            await room.PublishAsync(room.Revision());
        }

        List<string?> seen = [];
        for (var path = "/"; path is not null;)
        {
            var page = await ReadAsync(room, path);
            seen.AddRange(page.QuerySelectorAll("h2.teaser__title a").Select(a => a.GetAttribute("href")));
            path = page.QuerySelector(".paging a")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(n => $"/posts/story-{n}"), seen);
    }

    [Fact]
    public async Task Search_shows_what_the_index_finds_with_marks_and_nothing_else_unencoded()
    {
        await using var room = await Newsroom.OpenAsync(s => s.AddScoped<ISearch, PlainSearch>());
        await room.PublishAsync(room.Revision("one", c => c with { Title = "A <b>bold</b> claim", Body = "Impeller" }));

        var page = await ReadAsync(room, "/search?q=impeller");

        Assert.Equal("A <b>bold</b> claim", page.QuerySelector(".teaser__title")?.TextContent);
        Assert.Equal("impeller", page.QuerySelector("mark")?.TextContent);
        Assert.Contains("One story", page.QuerySelector(".front__sentence")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_stand_in_the_zone_of_the_site()
    {
        await using var room = await Newsroom.OpenAsync();
        room.Settings.Company = room.Settings.Company with { TimeZone = "Pacific/Auckland", Language = "de" };
        room.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 22, 0, 0, TimeSpan.Zero));

        await room.PublishAsync(room.Revision("one"));

        var time = (await ReadAsync(room, "/posts/one")).QuerySelector(".byline__meta time");
        Assert.Equal("3. März 2026", time?.TextContent);
        Assert.StartsWith("2026-03-02T22:01:00", time?.GetAttribute("datetime"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_who_are_not_authors_have_no_public_page_and_no_address_is_shown()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("one"));

        Assert.DoesNotContain("demo.test", await room.Client.GetStringAsync("/posts/one"), StringComparison.Ordinal);
        Assert.DoesNotContain("demo.test", await room.Client.GetStringAsync("/author/sara-sellers"), StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(Newsroom room, string path) =>
        await new HtmlParser().ParseDocumentAsync(await room.Client.GetStringAsync(path));
}
