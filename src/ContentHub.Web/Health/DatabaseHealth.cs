using ContentHub.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentHub.Web.Health;

/// <summary>The database answers.</summary>
internal sealed class DatabaseHealth(HubDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
