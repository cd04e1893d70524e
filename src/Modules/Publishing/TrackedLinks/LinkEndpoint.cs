using System.Text.RegularExpressions;
using ContentHub.Http.Pace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.TrackedLinks;

/// <summary>Where short addresses lead on.</summary>
internal static partial class LinkEndpoint
{
    private const string Pace = "short-links";

    public static IServiceCollection AddLinkPace(this IServiceCollection services) =>
        services.AddPerAddressPace(Pace, "Publishing:LinkVisitsPerMinute", 120);

    public static void MapLinks(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/l/{code}", ["GET", "HEAD"], LeadAsync).AllowAnonymous().RequireRateLimiting(Pace).ExcludeFromDescription();

    private static async Task<IResult> LeadAsync(string code, HttpContext http, FollowLink follow, CancellationToken stop)
    {
        var target = await follow.HandleAsync(code, IsReader(http.Request), stop);
        // Each visit is counted, and the target may move with the post: nobody keeps the answer.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return target is null ? Results.NotFound() : Results.Redirect(target);
    }

    private static bool IsReader(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !new[] { "Sec-Purpose", "Purpose", "X-Purpose" }.Any(h => request.Headers[h].ToString().Contains("pre", StringComparison.OrdinalIgnoreCase))
        && request.Headers.UserAgent.ToString() is { Length: > 0 } agent && !Robot().IsMatch(agent);

    // Crawlers, the link previews of networks and chats, and programs. Whoever hides is counted.
    [GeneratedRegex(@"(?<!cu)bot\b|crawl|spider|slurp|preview|cardyb|facebookexternalhit|embedly|mastodon|pleroma|akkoma|misskey|whatsapp|telegram|slack|teams|curl|wget|python|go-http|java/|okhttp|headless|monitor",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Robot();
}
