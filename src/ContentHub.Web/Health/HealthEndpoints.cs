using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ContentHub.Web.Health;

internal static class HealthEndpoints
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health</c>: it can also work. Both say only one word to strangers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health");
    }
}
