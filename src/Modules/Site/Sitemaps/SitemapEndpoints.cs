using System.Text;
using ContentHub.Site.Caching;
using ContentHub.Site.Feeds;
using ContentHub.Site.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Site.Sitemaps;

/// <summary><c>/sitemap.xml</c>: one file while it is small, else an index of files; and <c>/robots.txt</c>, which names it.</summary>
internal static class SitemapEndpoints
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xml = "application/xml; charset=utf-8";
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/sitemap.xml", RootAsync);
        Map(endpoints, "/sitemap-pages.xml", async (context, shelf, site) => Urls(await shelf.PagesAsync(site, context.RequestAborted)));
        Map(endpoints, "/sitemap-{file:int:min(1)}.xml", FileAsync);
        Map(endpoints, "/robots.txt", (_, _, site) => Task.FromResult<byte[]?>(Robots(site)), "text/plain; charset=utf-8");
    }

    private static void Map(
        IEndpointRouteBuilder endpoints, string route, Func<HttpContext, SitemapShelf, ReaderSite, Task<byte[]?>> make, string type = Xml) =>
        endpoints.MapMethods(route, Read, (HttpContext context, Keeper keeper, SitemapShelf shelf, Furniture furniture) => keeper.AnswerAsync(context, async () =>
        {
            if (await make(context, shelf, await furniture.SiteAsync(context)) is not { } bytes)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.KeepUntil(CacheTag.Lists);
            await FeedEndpoints.BytesAsync(context, type, bytes);
        })).AllowAnonymous().ExcludeFromDescription();

    private static async Task<byte[]?> RootAsync(HttpContext context, SitemapShelf shelf, ReaderSite site)
    {
        var stop = context.RequestAborted;
        var count = await shelf.CountAsync(stop);
        if (count <= SitemapShelf.PerFile)
        {
            return Urls([.. await shelf.PagesAsync(site, stop), .. await shelf.PostsAsync(site, 0, stop)]);
        }

        var files = Enumerable.Range(1, (count + SitemapShelf.PerFile - 1) / SitemapShelf.PerFile).Select(n => $"sitemap-{n}.xml").Prepend("sitemap-pages.xml");
        return Document("sitemapindex", "sitemap", files.Select(f => new SitemapEntry(site.Absolute(f), null)));
    }

    private static async Task<byte[]?> FileAsync(HttpContext context, SitemapShelf shelf, ReaderSite site)
    {
        var file = int.Parse(context.GetRouteValue("file")!.ToString()!, System.Globalization.CultureInfo.InvariantCulture);
        // Far beyond what one hub holds, and the product still fits into an int.
        var entries = file > 10_000 ? [] : await shelf.PostsAsync(site, file - 1, context.RequestAborted);
        return entries.Count == 0 ? null : Urls(entries);
    }

    private static byte[] Urls(IEnumerable<SitemapEntry> entries) => Document("urlset", "url", entries);

    private static byte[] Document(string root, string element, IEnumerable<SitemapEntry> entries) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement(root, Namespace);
        foreach (var entry in entries)
        {
            xml.WriteStartElement(element, Namespace);
            xml.WriteElementString("loc", Namespace, entry.Address);
            if (entry.Changed is { } changed)
            {
                xml.WriteElementString("lastmod", Namespace, FeedXml.Rfc3339(changed));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static byte[] Robots(ReaderSite site)
    {
        var root = site.Base.AbsolutePath;
        return Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: {root}hub\nDisallow: {root}api\nDisallow: {root}guest\nDisallow: {root}search\n\nSitemap: {site.Absolute(SitePaths.Sitemap)}\n");
    }
}
