using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Site.Tests.Pages;

/// <summary>Whatever stands in a field, pages, feeds and data stay what they are.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "Pump \u0000\u0008\uFFFE\uD800 ]]> </script><script>alert(1)</script> <!-- \" ' & \u202Eright to left \u2066 🎉 شركة --> {{x}} \u2028\r\n\t%00";

    [Fact]
    public async Task Hostile_text_in_every_field_breaks_nothing()
    {
        await using var room = await Newsroom.OpenAsync();
        Poison(room);
        var cover = await room.PictureAsync();
        var (outcome, _) = await room.PublishAsync(room.Revision("hostile", c => c with
        {
            Title = Hostile,
            Summary = Hostile,
            Body = $"{Hostile}\n\n[x](javascript:alert(1)) ![{Hostile}](javascript:alert(2))\n\n<script>alert(3)</script>\n\n```\n{Hostile}\n```",
            Tags = [Hostile, "🎉", "</script>", "a/b?c#d"],
            Language = "en\"><script>",
            Disclosure = Hostile,
            CanonicalUrl = "javascript:alert(4)",
            Cover = new CoverImage(cover, Hostile),
        }));
        await room.PublishAsync(room.Revision("harmless", c => c with { Tags = [Hostile] }));

        Assert.Equal(Publishing.Contracts.OutcomeKind.Delivered, outcome.Kind);
        var home = await PageAsync(room, "/");
        var paths = home.QuerySelectorAll("main a, head link[rel=alternate]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')).Distinct();
        foreach (var path in paths.Concat(["/posts/hostile", "/posts/harmless", "/archive", "/imprint", "/author/sara-sellers", "/nowhere", "/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>")]))
        {
            await CheckAsync(room, path);
        }

        XDocument.Parse(await room.Client.GetStringAsync("/sitemap.xml"));
        XDocument.Parse(await room.Client.GetStringAsync("/icon.svg"));
    }

    [Fact]
    public async Task A_post_of_five_megabytes_and_a_title_of_one_is_shown()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.PublishAsync(room.Revision("long", c => c with
        {
            Title = new string('W', 1_000_000),
            Body = string.Join("\n\n", Enumerable.Repeat("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen " + new string('x', 900), 5_000)),
        }));

        using var page = await room.Client.GetAsync("/posts/long");

        Assert.Equal(System.Net.HttpStatusCode.OK, page.StatusCode);
    }

    private static void Poison(Newsroom room)
    {
        room.Settings.Company = room.Settings.Company with
        {
            CompanyName = Hostile,
            Tagline = Hostile,
            Navigation = [new(Hostile, "javascript:alert(5)"), new(Hostile, "tag/x\"><script>")],
        };
        room.Settings.Pages[0] = room.Settings.Pages[0] with { Title = Hostile, Body = Hostile };
        room.People.All[DemoPeople.Sara] = room.People.All[DemoPeople.Sara] with { Name = Hostile, JobTitle = Hostile, Bio = Hostile };
    }

    private static async Task CheckAsync(Newsroom room, string path)
    {
        var text = await (await room.Client.GetAsync(path)).Content.ReadAsStringAsync();
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(text);
        }
        else if (path.EndsWith(".atom", StringComparison.Ordinal) || path.EndsWith(".rss", StringComparison.Ordinal))
        {
            XDocument.Parse(text);
        }
        else
        {
            Check(await new HtmlParser().ParseDocumentAsync(text), path);
        }
    }

    private static void Check(AngleSharp.Html.Dom.IHtmlDocument page, string path)
    {
        foreach (var script in page.QuerySelectorAll("script"))
        {
            Assert.Equal("application/ld+json", script.GetAttribute("type"));
            using var data = JsonDocument.Parse(script.TextContent);
            Assert.Contains("alert(1)", data.RootElement.GetProperty("publisher").GetProperty("name").GetString(), StringComparison.Ordinal);
        }

        foreach (var address in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            Assert.False(address.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), $"{path}: {address}");
        }

        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("footer.colophon"));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(Newsroom room, string path) =>
        await new HtmlParser().ParseDocumentAsync(await room.Client.GetStringAsync(path));
}
