using ContentHub.Site.Caching;
using ContentHub.Site.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Site.Feeds;

/// <summary>Three forms of three lists.</summary>
internal static class FeedEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    private static readonly (string File, string Type, Func<Feed, byte[]> Write)[] Forms =
    [
        (SitePaths.Atom, "application/atom+xml; charset=utf-8", AtomWriter.Write),
        (SitePaths.Rss, "application/rss+xml; charset=utf-8", RssWriter.Write),
        (SitePaths.Json, "application/feed+json; charset=utf-8", JsonFeedWriter.Write),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (file, type, write) in Forms)
        {
            Map(endpoints, $"/{file}", async (shelf, site, _, stop) => await shelf.AllAsync(site, file, stop), type, write);
            Map(endpoints, $"/author/{{key}}/{file}", (shelf, site, key, stop) => shelf.ByAuthorAsync(site, key, file, stop), type, write);
            Map(endpoints, $"/tag/{{key}}/{file}", (shelf, site, key, stop) => shelf.ByTagAsync(site, key, file, stop), type, write);
        }
    }

    private static void Map(
        IEndpointRouteBuilder endpoints, string route, Func<FeedShelf, ReaderSite, string, CancellationToken, Task<Feed?>> fill, string type, Func<Feed, byte[]> write) =>
        endpoints.MapMethods(route, Read, (HttpContext context, Keeper keeper, FeedShelf shelf, Furniture furniture) => keeper.AnswerAsync(context, async () =>
        {
            var stop = context.RequestAborted;
            var site = await furniture.SiteAsync(context);
            if (await fill(shelf, site, context.GetRouteValue("key")?.ToString() ?? "", stop) is not { } feed)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.KeepUntil(CacheTag.Lists);
            context.Response.Headers.LastModified = FeedXml.Rfc822(feed.Updated);
            await BytesAsync(context, type, write(feed));
        })).AllowAnonymous().ExcludeFromDescription();

    internal static Task BytesAsync(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }
}
