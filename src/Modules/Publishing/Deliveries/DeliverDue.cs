using ContentHub.Publishing.Publications;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Claims what is due and works on it, each item in a scope of its own: one that fails never stops another.</summary>
internal sealed class DeliverDue(IServiceScopeFactory scopes, NodeName node, Ids ids, IOptions<PublishingOptions> options, TimeProvider clock, ILogger<DeliverDue> log)
    : IBackgroundUseCase
{
    public static IReadOnlyList<BackgroundWork> Work { get; } =
    [
        new(DeliveryWork.Name, TimeSpan.FromSeconds(15), typeof(DeliverDue), WorkScope.EachNode),
        new("publishing.tick", TimeSpan.FromMinutes(1), typeof(DeliverDue)),
    ];

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var owner = NewOwner();
        while (await ClaimAsync(owner, stop) is { Count: > 0 } claimed)
        {
            await WhileRenewingAsync(owner, () => Parallel.ForEachAsync(
                claimed, new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallel, CancellationToken = stop }, (id, token) => OneAsync(id, owner, token)), stop);
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Claims>().NextWakeAsync(stop);
    }

    /// <summary>One publication at once, for "withdraw now"; does nothing when somebody is working on it.</summary>
    public async Task NowAsync(Guid id, CancellationToken stop)
    {
        var owner = NewOwner();
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<Claims>().TakeOneAsync(id, owner, stop))
        {
            await WhileRenewingAsync(owner, () => OneAsync(id, owner, stop).AsTask(), stop);
        }
    }

    private string NewOwner() => $"{node.Value}/{ids.New():N}";

    private async Task<IReadOnlyList<Guid>> ClaimAsync(string owner, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Claims>().TakeAsync(owner, stop);
    }

    private async ValueTask OneAsync(Guid id, string owner, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DeliverOne>().HandleAsync(id, owner, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogInformation("Publication {Publication} was changed by somebody else meanwhile; left to them", id);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogError(problem, "Publication {Publication} failed unexpectedly; it comes back when its lease ends", id);
        }
    }

    private async Task WhileRenewingAsync(string owner, Func<Task> work, CancellationToken stop)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewing = RenewAsync(owner, done.Token);
        try
        {
            await work();
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(string owner, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, clock);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stop);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Claims>().RenewAsync(owner, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception problem)
            {
                // Should it go on failing, the lease ends and the version stops us from saving: nothing is lost.
                log.LogWarning(problem, "A lease could not be renewed; it is tried again");
            }
        }
    }
}
