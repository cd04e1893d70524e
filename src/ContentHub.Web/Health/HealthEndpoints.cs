using ContentHub.Accounts.Contracts;
using ContentHub.Http.Actors;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentHub.Web.Health;

internal static class HealthEndpoints
{
    /// <summary><c>/health/live</c>: the process answers; restart it when not. First in the pipeline, so that nothing that is broken comes before it.</summary>
    public static void UseLiveness(this IApplicationBuilder app) => app.Use((http, next) =>
        http.Request.Path == "/health/live" ? Say(http, HealthStatus.Healthy, []).ExecuteAsync(http) : next(http));

    /// <summary>
    /// <c>/health/ready</c> (also <c>/health</c>): it can serve; send it nobody while not. Says one word (Healthy, Degraded, Unhealthy);
    /// whoever may change the settings also reads the findings.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
        endpoints.MapGet("/health", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, Readiness readiness, CancellationToken stop)
    {
        var (status, findings) = await readiness.LookAsync(stop);
        return Say(http, status, http.Actor().Can(AccountsPermissions.ManageSettings) ? [.. findings.Select(f => $"{(f.Ok ? "ok  " : "BAD ")} {f.Subject}: {f.Message}")] : []);
    }

    private static IResult Say(HttpContext http, HealthStatus status, IReadOnlyList<string> lines)
    {
        http.Response.Headers.CacheControl = "no-store";
        var code = status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return TypedResults.Text(string.Join('\n', [status.ToString(), .. lines]), "text/plain", System.Text.Encoding.UTF8, code);
    }
}
