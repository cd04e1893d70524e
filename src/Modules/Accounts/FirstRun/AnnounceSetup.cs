using ContentHub.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentHub.Accounts.FirstRun;

/// <summary>At the start of an empty hub: prints the token that proves who owns the machine.</summary>
internal sealed class AnnounceSetup(IServiceScopeFactory scopes, SetupState state, ILogger<AnnounceSetup> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await state.IsDoneAsync(scope.ServiceProvider.GetRequiredService<HubDbContext>(), cancellationToken))
        {
            var token = await scope.ServiceProvider.GetRequiredService<SetupToken>().NewAsync(cancellationToken);
            log.LogWarning("Nobody is here yet. Open /hub/setup and enter this one-time token: {Token}", token);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
