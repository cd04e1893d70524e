using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Data.Outbox;

/// <summary>
/// An instance that was never here before begins with what happens from now on: its caches are empty and its index is filled from the
/// database, so that years of events would only be read in vain.
/// </summary>
internal sealed class PrepareCursors(HubDbContext db, IEnumerable<IEventConsumer> consumers, NodeName node) : IDataPreparation
{
    public async Task PrepareAsync(CancellationToken stop)
    {
        var here = await db.Set<OutboxCursor>().Where(c => c.Node == node.Value).Select(c => c.Consumer).ToHashSetAsync(stop);
        var last = await db.Set<OutboxEntry>().MaxAsync(e => (long?)e.Position, stop) ?? 0;
        db.AddRange(consumers.Where(c => c.EachNode && !here.Contains(c.Name))
            .Select(c => new OutboxCursor { Consumer = c.Name, Node = node.Value, Position = last }));
        await db.SaveChangesAsync(stop);
    }
}
