using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Notifications.Delivering;

/// <summary>
/// Sends what is due, each item in a scope of its own. A try that a crash interrupts is made again after its lease: a mail could then come
/// twice, with the same Message-ID, by which servers and programs know it. Nothing is lost.
/// </summary>
internal sealed class SendDue(IServiceScopeFactory scopes, NodeName node, Ids ids, ILogger<SendDue> log) : IBackgroundUseCase
{
    public static readonly BackgroundWork Work = new(SendingWork.Name, TimeSpan.FromSeconds(15), typeof(SendDue), WorkScope.EachNode);

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var owner = $"{node.Value}/{ids.New():N}";
        while (await ClaimAsync(owner, stop) is { } id)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await OneAsync(scope.ServiceProvider, id, owner, stop);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                log.LogError(problem, "The sending {Sending} failed unexpectedly; it comes back when its lease ends", id);
            }
        }

        await using var last = scopes.CreateAsyncScope();
        return await last.ServiceProvider.GetRequiredService<Claims>().NextWakeAsync(stop);
    }

    private async Task<Guid?> ClaimAsync(string owner, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Claims>().TakeAsync(owner, stop);
    }

    private static async Task OneAsync(IServiceProvider services, Guid id, string owner, CancellationToken stop)
    {
        var db = services.GetRequiredService<HubDbContext>();
        if (await db.Set<Sending>().FirstOrDefaultAsync(s => s.Id == id && s.LeaseOwner == owner, stop) is not { } sending)
        {
            return;
        }

        // What was read meanwhile, or is settled, needs no telling any more.
        var told = await db.Set<Notification>().AsNoTracking().Where(n => n.SendingId == id && n.ReadAt == null).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(stop);
        await services.GetRequiredKeyedService<ISendingWay>(sending.Way).SendAsync(sending, told, stop);
        await db.SaveChangesAsync(stop);
    }
}
