using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentHub.Web.Health;

/// <summary>What the serving checks found, asked at most once in some seconds however many probes come.</summary>
internal sealed class Readiness(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Readiness> log) : IDisposable
{
    public static readonly TimeSpan Keeps = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1);
    private IReadOnlyList<DoctorFinding> findings = [];
    private DateTimeOffset lookedAt = DateTimeOffset.MinValue;

    public async Task<(HealthStatus Status, IReadOnlyList<DoctorFinding> Findings)> LookAsync(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (clock.GetUtcNow() - lookedAt >= Keeps)
            {
                findings = await AskAsync(stop);
                lookedAt = clock.GetUtcNow();
            }

            return (StatusOf(findings), findings);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private static HealthStatus StatusOf(IReadOnlyList<DoctorFinding> findings) =>
        findings.Any(f => !f.Ok && f.Stops) ? HealthStatus.Unhealthy : findings.All(f => f.Ok) ? HealthStatus.Healthy : HealthStatus.Degraded;

    private async Task<IReadOnlyList<DoctorFinding>> AskAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            List<DoctorFinding> found = [];
            foreach (var check in scope.ServiceProvider.GetServices<IDoctorCheck>().OfType<IServingCheck>())
            {
                found.AddRange(await check.LookAsync(patience.Token));
            }

            return found;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return [new("readiness", false, $"No answer within {Patience.TotalSeconds:0} seconds.", Stops: true)];
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Not even able to look is the worst finding of all; the answer must still be one.
            log.LogWarning(problem, "The serving checks could not look");
            return [new("readiness", false, "It could not be looked at; the log says why.", Stops: true)];
        }
    }
}
