using ContentHub.Http.Api;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace ContentHub.Web.Api;

/// <summary>
/// What under <c>/api</c> reaches no endpoint. The public site's widest route would otherwise hide the difference between
/// "no such address" and "not with this method".
/// </summary>
internal static class UnknownAddress
{
    public static void MapUnknownAddress(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map("/api/{**path}", Answer).WithOrder(int.MaxValue).ExcludeFromDescription();

    private static void Answer(HttpContext http, EndpointDataSource all)
    {
        var here = all.Endpoints.OfType<RouteEndpoint>().Where(e => e.Order != int.MaxValue && Matches(e.RoutePattern, http)).ToList();
        if (here.Count == 0)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = string.Join(", ", here.SelectMany(Methods).Distinct().Order());
    }

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool Matches(RoutePattern pattern, HttpContext http)
    {
        if (pattern.RawText?.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal) != true)
        {
            return false;
        }

        var values = new RouteValueDictionary();
        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(http.Request.Path, values)
            && pattern.ParameterPolicies.All(policies => policies.Value.All(p => p.Content != "guid" || Guid.TryParse(values[policies.Key]?.ToString(), out _)));
    }
}
