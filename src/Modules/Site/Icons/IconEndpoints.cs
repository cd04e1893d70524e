using System.Globalization;
using System.Text;
using ContentHub.Site.Articles;
using ContentHub.Site.Caching;
using ContentHub.Site.Feeds;
using ContentHub.Site.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Site.Icons;

/// <summary>The site's icon: the first letter of the company's name on the theme's colour.</summary>
internal static class IconEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/icon.svg", (HttpContext context, Keeper keeper, Furniture furniture) => keeper.AnswerAsync(context, async () =>
        {
            var site = await furniture.SiteAsync(context);
            context.KeepUntil(CacheTag.All);
            await FeedEndpoints.BytesAsync(context, "image/svg+xml", Encoding.UTF8.GetBytes(Draw(site.Company.CompanyName)));
        })).AllowAnonymous().ExcludeFromDescription();

        // Browsers ask for it unasked.
        endpoints.MapGet("/favicon.ico", (HttpContext context) => TypedResults.Redirect($"{context.Request.PathBase}/{SitePaths.Icon}"))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static string Draw(string name)
    {
        var letter = StringInfo.GetNextTextElement(Readable.Line(name) is { Length: > 0 } text ? text : "·").ToUpperInvariant();
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0f6b52"/><text x="16" y="23" text-anchor="middle" font-family="Georgia, serif" font-size="21" font-weight="600" fill="#fff">{System.Net.WebUtility.HtmlEncode(letter)}</text></svg>
            """;
    }
}
