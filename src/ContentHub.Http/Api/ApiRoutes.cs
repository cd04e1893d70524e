using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Http.Api;

/// <summary>What every address under <c>/api/v1</c> has in common.</summary>
public static class ApiRoutes
{
    public const string Prefix = "/api/v1";

    /// <summary>Name of the rate limit: so many requests a minute for each token.</summary>
    public const string RateLimit = "api";

    /// <summary>
    /// A group of addresses: an access token is needed, requests are counted per token, and there is no antiforgery because cookies
    /// do not count here.
    /// </summary>
    /// <param name="endpoints">The application's routes.</param>
    /// <param name="tag">Heading in the OpenAPI document.</param>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints, string tag) =>
        endpoints.MapGroup(Prefix).WithTags(tag).RequireAuthorization().RequireRateLimiting(RateLimit).DisableAntiforgery();

    /// <summary>A write that must say which version it was made on (<c>If-Match</c>).</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder route) => route.WithMetadata(new NeedsVersionMark());

    /// <summary>
    /// The request body, for the OpenAPI document; the handler reads it with <see cref="ApiRequests"/>. Routing must not look at the
    /// kind of body: a request without one would end up elsewhere.
    /// </summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route, bool optional = false) =>
        route.WithMetadata(new BodyMark(typeof(T), optional));

    /// <summary>True for requests of software: their errors are problem+json.</summary>
    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}

/// <summary>Found by the OpenAPI document.</summary>
public sealed class NeedsVersionMark;

/// <summary>Found by the OpenAPI document.</summary>
public sealed record BodyMark(Type Type, bool Optional);
