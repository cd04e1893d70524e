using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Site.Reading;

/// <summary>Keeps the public site's widest routes away from the parts that belong to others.</summary>
internal sealed class ReadersConstraint : IRouteConstraint
{
    public const string Name = "readers";

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "hub", "api", "media", "guest", "openapi", "health", "error", "dist", "_content", "_framework", ".well-known",
    };

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        var path = values[routeKey]?.ToString()?.TrimStart('/') ?? "";
        var end = path.IndexOf('/', StringComparison.Ordinal);
        return !Others.Contains(end < 0 ? path : path[..end]) && (httpContext is null || HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method));
    }
}
