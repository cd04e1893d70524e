using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Data.Outbox;

/// <summary>
/// An instance that was never here before begins with what happens from now on: its caches are empty and its index is filled from the
/// database, so that years of events would only be read in vain. So does a consumer that nobody should hear old news from.
/// </summary>
internal sealed class PrepareCursors(HubDbContext db, IEnumerable<IEventConsumer> consumers, NodeName node) : IDataPreparation
{
    public async Task PrepareAsync(CancellationToken stop)
    {
        var here = await db.Set<OutboxCursor>().Where(c => c.Node == node.Value || c.Node == "").Select(c => new { c.Consumer, c.Node }).ToListAsync(stop);
        var last = await db.Set<OutboxEntry>().MaxAsync(e => (long?)e.Position, stop) ?? 0;
        db.AddRange(consumers.Where(c => c.FromNow).Select(c => new OutboxCursor { Consumer = c.Name, Node = c.EachNode ? node.Value : "", Position = last })
            .Where(c => !here.Exists(h => h.Consumer == c.Consumer && h.Node == c.Node)));
        await db.SaveChangesAsync(stop);
    }
}
