using System.Security.Cryptography;
using System.Text;
using ContentHub.Http.Pace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace ContentHub.Publishing.CalendarFeeds;

/// <summary>Where calendar programs read: no session, the token is the key.</summary>
internal static class FeedEndpoint
{
    private const string Pace = "calendar-feeds";

    public static IServiceCollection AddFeedPace(this IServiceCollection services) =>
        services.AddPerAddressPace(Pace, "Publishing:FeedReadsPerMinute", 60);

    /// <summary>Relative to the hub's base address.</summary>
    public static string PathOf(string token) => $"calendar/{token}.ics";

    public static void MapFeeds(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/calendar/{token}.ics", ["GET", "HEAD"], ReadAsync).AllowAnonymous().RequireRateLimiting(Pace).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(string token, HttpContext http, ReadFeed read, CancellationToken stop)
    {
        var feed = await read.HandleAsync(token, stop);
        if (!feed.Succeeded)
        {
            return Results.NotFound();
        }

        var bytes = Encoding.UTF8.GetBytes(feed.Value);
        // The address is a secret: no cache between here and its reader keeps it, and no search engine lists it.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(bytes, "text/calendar; charset=utf-8", "contenthub.ics",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }
}
